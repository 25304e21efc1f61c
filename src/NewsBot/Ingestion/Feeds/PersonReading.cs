using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsBot.Ingestion.Feeds.Markup;

namespace NewsBot.Ingestion.Feeds;

/// <summary>Reads authors and publishers: Atom's elements, and the one line of RSS ("mail@example.org (Rim Adel)").</summary>
internal static partial class PersonReading
{
    private const int LongestLine = 500;

    /// <summary>Reads all of some names.</summary>
    /// <param name="around">The element that they stand in.</param>
    /// <param name="origin">The feed.</param>
    /// <param name="names">The elements' names.</param>
    public static ImmutableArray<FeedPerson> All(FeedElement around, Origin origin, params IReadOnlyList<string> names) =>
        [.. around.Elements.Where(element => names.Contains(element.Name, StringComparer.Ordinal)).Take(FeedLimits.PerItem).Select(element => Read(element, origin)).OfType<FeedPerson>().Distinct()];

    /// <summary>Reads the first of some names, in the order of the names.</summary>
    /// <param name="around">The element that they stand in.</param>
    /// <param name="origin">The feed.</param>
    /// <param name="names">The elements' names.</param>
    public static FeedPerson? First(FeedElement around, Origin origin, params IReadOnlyList<string> names) =>
        names.Select(name => around.First(name) is { } element ? Read(element, origin) : null).FirstOrDefault(person => person is not null);

    private static FeedPerson? Read(FeedElement element, Origin origin)
    {
        var name = element.First("name") ?? element.First("itunes:name");
        var email = element.First("email") ?? element.First("itunes:email");
        var page = element.First("uri") ?? element.First("url") ?? element.First("homepage");
        if (name is null && email is null && page is null)
        {
            return OfLine(Html.HtmlText.Line(element.Text));
        }

        var line = name is null ? null : OfLine(Html.HtmlText.Clean(name.Text));
        return new FeedPerson(line?.Name, email?.Text is { Length: > 0 } address ? address : line?.Email, Addresses.Resolve(page?.Text, Addresses.BaseOf(page, origin.Address)));
    }

    private static FeedPerson? OfLine(string line)
    {
        if (line.Length is 0 or > LongestLine)
        {
            return null;
        }

        var match = Address().Match(line);
        if (!match.Success)
        {
            return new FeedPerson(line);
        }

        var name = line.Remove(match.Index, match.Length).Replace("mailto:", string.Empty, StringComparison.OrdinalIgnoreCase).Replace("()", string.Empty, StringComparison.Ordinal).Replace("<>", string.Empty, StringComparison.Ordinal).Trim();
        name = name is ['(', .., ')'] ? name[1..^1].Trim() : name;
        return new FeedPerson(name.Length == 0 ? null : name, match.Value);
    }

    [GeneratedRegex(@"[A-Za-z0-9_.+'&-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Address();
}
