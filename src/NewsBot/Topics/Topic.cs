using System.Collections.Immutable;

namespace NewsBot.Topics;

/// <summary>An entry of the catalogue: world, a region, a country or a part of one.</summary>
/// <param name="Id">Lower-case ASCII words joined by hyphens ("kurdistan-region"); also the word users type.</param>
/// <param name="ParentId">The wider topic; null for the root alone.</param>
/// <param name="Names">Display name by language; "en" is always there.</param>
public sealed record Topic(string Id, string? ParentId, ImmutableDictionary<string, string> Names)
{
    /// <summary>ISO 3166-1 alpha-2 code where it is a country or territory ("IQ"), else null.</summary>
    public string? Iso { get; init; }

    /// <summary>The display name in a language, English where that language has none.</summary>
    /// <param name="language">BCP 47 language ("ar").</param>
    public string NameIn(string language) => Names.TryGetValue(language, out var name) ? name : Names["en"];
}
