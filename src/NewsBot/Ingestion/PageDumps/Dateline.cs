using System.Text.RegularExpressions;

namespace NewsBot.Ingestion.PageDumps;

/// <summary>The beginning of a first paragraph that says where it was written and who publishes it: <c>ERBIL (Kurdistan 24) –</c>.</summary>
/// <param name="Place">The place, as written.</param>
/// <param name="Credit">The publisher; null where only a place is named.</param>
/// <param name="Rest">The paragraph after the dash; may be empty.</param>
internal sealed partial record Dateline(string Place, string? Credit, string Rest)
{
    private const int MostWords = 8;

    // Small words inside the names of places.
    private static readonly string[] Joining = ["al", "el", "de", "of", "the", "and", "in", "on", "near", "d", "du", "la", "le"];

    /// <summary>Reads a dateline.</summary>
    /// <param name="paragraph">A paragraph or its first line.</param>
    /// <returns>Null where it has none.</returns>
    public static Dateline? Parse(string paragraph)
    {
        if (Credited().Match(paragraph) is { Success: true } credited && IsPlace(credited.Groups["place"].Value))
        {
            return Found(credited);
        }

        return PlaceOnly().Match(paragraph) is { Success: true } bare && IsPlace(bare.Groups["place"].Value) ? Found(bare) : null;
    }

    private static Dateline Found(Match match) => new(
        match.Groups["place"].Value.Trim().TrimEnd(',', '،').TrimEnd(),
        match.Groups["credit"] is { Success: true, Value: var credit } ? credit.Trim() : null,
        match.Groups["rest"].Value.Trim());

    private static bool IsPlace(string place)
    {
        var words = place.Split([' ', ',', '/', '-', '–', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= MostWords && Array.TrueForAll(words, word => !char.IsLower(word[0]) || Joining.Contains(word, StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^(?<place>\p{L}[\p{L}\p{M} .,'’/–-]{1,58}?)(?:,\s*\p{L}+\.?\s+\d{1,2})?\s*\((?<credit>[^()]{2,60})\)\s*[-–—−―ـ]+(?<rest>.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Credited();

    // Without a credit only capitals and a dash between spaces tell a place from the subject of a sentence.
    [GeneratedRegex(@"^(?<place>\p{Lu}[\p{Lu}.'’-]{2,}(?:[ ,]{1,2}\p{Lu}[\p{L}.'’-]*){0,4})\s+[–—-]{1,2}\s+(?<rest>[\p{Lu}\p{Nd}“""‘].*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex PlaceOnly();
}
