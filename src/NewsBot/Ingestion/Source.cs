using NewsBot.Configuration;

namespace NewsBot.Ingestion;

/// <summary>A source that is read from: the declared one with its defaults filled in, or the one that stands for files read by hand.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Path">Absolute path of the folder; null where it has none.</param>
/// <param name="Defaults">What it says about its documents.</param>
/// <param name="Topics">Topic hints.</param>
internal sealed record Source(string Id, string? Path, ReadingDefaults Defaults, IReadOnlyList<string> Topics)
{
    /// <summary>The source of a declaration.</summary>
    /// <param name="declared">The declaration.</param>
    /// <param name="configuration">The file that it stands in.</param>
    public static Source Of(SourceOptions declared, ConfigurationFile configuration) =>
        new(declared.Id, configuration.Resolve(declared.Path), new ReadingDefaults(declared.Name ?? declared.Id, declared.Publisher, declared.Language), declared.Topics);
}
