using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsBot.Articles;

namespace NewsBot.Ingestion.PageDumps;

/// <summary>Parts a caption from its credit: <c>(Reuters)</c>, <c>(Photo: Archive)</c>, <c>- SANA</c>, <c>Getty)</c> whose bracket was lost.</summary>
internal static partial class PhotoCredit
{
    private const int LongestCredit = 80;

    /// <summary>What is longer stands under no picture; it is not searched for a credit.</summary>
    private const int LongestCaption = 4000;

    private static readonly FrozenSet<string> Agencies = new[]
    {
        "Reuters", "AP", "AFP", "EPA", "DPA", "Getty", "Getty Images", "Associated Press", "The Associated Press", "Anadolu", "Anadolu Agency", "Xinhua", "TASS", "ANSA",
        "SANA", "INA", "WAM", "SPA", "MENA", "NNA", "IRNA", "ISNA", "Tasnim", "Fars", "KUNA", "QNA", "BNA", "Petra", "WAFA", "Saba", "LANA", "SUNA", "TAP", "APS", "MAP", "IMA",
        "Asharq Al-Awsat", "Archive", "File", "File photo", "Social media",
        "رويترز", "أ.ف.ب", "أ ف ب", "ا ف ب", "أ.ب", "أ ب", "إ.ب.أ", "إ ب أ", "د.ب.أ", "د ب أ", "سانا", "واع", "واس", "وام", "وفا", "كونا", "قنا", "الأناضول", "غيتي", "الشرق الأوسط", "أرشيف", "أرشيفية",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // What brackets at the end of a caption say about the picture itself.
    private static readonly FrozenSet<string> Directions = new[]
    {
        "L", "R", "C", "left", "right", "center", "centre", "top", "bottom", "above", "below", "pictured", "seated", "standing", "front", "back",
        "2nd L", "2nd R", "3rd L", "3rd R", "second left", "second right", "far left", "far right", "on the left", "on the right",
        "يمين", "يسار", "وسط", "على اليمين", "على اليسار", "في الوسط", "إلى اليمين", "إلى اليسار",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Abbreviations that close a place or a body after a dash, never a picture's owner.
    private static readonly FrozenSet<string> NotAgencies = new[] { "US", "USA", "UK", "UAE", "KSA", "UN", "EU", "DRC", "CAR", "DC", "NATO", "GCC", "TV" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Parts them.</summary>
    /// <param name="line">A caption, its lines joined.</param>
    public static Caption Split(string line)
    {
        var whole = line.Trim();
        return whole.Length > LongestCaption ? new Caption(whole, Credit: null) : InBrackets(whole) ?? WithOneBracketLost(whole) ?? AfterMark(whole) ?? new Caption(whole, Credit: null);
    }

    /// <summary>True for a credit that only pictures have: <c>Photo: …</c>, or an agency's name.</summary>
    /// <param name="line">A line that may be a caption.</param>
    public static bool IsUnmistakable(string line)
    {
        var end = line.TrimEnd('.', ' ');
        var open = end.LastIndexOf('(');
        return open > 0 && end[^1] is ')' && (PhotoMark().IsMatch(end[(open + 1)..]) || IsAgency(end[(open + 1)..^1]));
    }

    private static Caption? InBrackets(string whole)
    {
        var end = whole.TrimEnd('.', ' ', '،', ',');
        if (end.Length == 0 || end[^1] is not (')' or ']'))
        {
            return null;
        }

        var depth = 0;
        for (var at = end.Length - 1; at >= 0; at--)
        {
            depth += end[at] is ')' or ']' ? 1 : end[at] is '(' or '[' ? -1 : 0;
            if (depth == 0)
            {
                var inside = end[(at + 1)..^1].Trim();
                var before = end[..at].TrimEnd();
                return inside.Length is 0 or > LongestCredit || Directions.Contains(inside) || !inside.Any(char.IsLetter) || IsAbbreviationOf(inside, before)
                    ? null
                    : new Caption(before, Clean(inside));
            }
        }

        return null;
    }

    private static Caption? WithOneBracketLost(string whole)
    {
        var end = whole.TrimEnd('.', ' ');
        if (end.EndsWith(')') && !end.Contains('(', StringComparison.Ordinal))
        {
            var words = end[..^1].TrimEnd().Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var count = Math.Min(4, words.Length - 1); count > 0; count--)
            {
                var credit = string.Join(' ', words[^count..]);
                if (count == 1 || IsAgency(credit))
                {
                    return new Caption(string.Join(' ', words[..^count]), Clean(credit));
                }
            }
        }

        var open = end.LastIndexOf('(');
        return open > 0 && end.IndexOf(')', open) < 0 && end.Length - open is > 2 and <= 60 && end[(open + 1)..].Split(' ').Length <= 5
            ? new Caption(end[..open].TrimEnd(), Clean(end[(open + 1)..].Trim()))
            : null;
    }

    private static Caption? AfterMark(string whole)
    {
        var end = whole.TrimEnd('.', ' ');
        if (TailMark().Match(end) is { Success: true } marked)
        {
            return new Caption(end[..marked.Index].TrimEnd(), marked.Groups["credit"].Value.Trim());
        }

        if (DashTail().Match(end) is { Success: true } dashed && dashed.Groups["credit"].Value is var credit && (IsAgency(credit) || (Acronym().IsMatch(credit) && !NotAgencies.Contains(credit))))
        {
            return new Caption(dashed.Groups["text"].Value, Clean(credit));
        }

        var stop = end.LastIndexOf(". ", StringComparison.Ordinal);
        return stop > 0 && IsAgency(end[(stop + 2)..].Trim()) ? new Caption(end[..(stop + 1)], end[(stop + 2)..].Trim()) : null;
    }

    private static string Clean(string credit) => PhotoMark().Match(credit) is { Success: true } mark && mark.Length < credit.Length ? credit[mark.Length..].Trim() : credit;

    private static bool IsAgency(string credit) => credit.Split(["/", "|", " via ", " - ", " – ", ", ", "، "], StringSplitOptions.TrimEntries).Any(Agencies.Contains);

    // "Syrian Democratic Forces (SDF)": the brackets explain the words before them.
    private static bool IsAbbreviationOf(string inside, string before)
    {
        if (!Acronym().IsMatch(inside) || Agencies.Contains(inside))
        {
            return false;
        }

        var initials = string.Concat(before.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(word => word[0]).Where(char.IsUpper));
        return initials.EndsWith(inside, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^(?:file\s+)?(?:photo(?:graph)?|picture|image|pic|credit|courtesy|source|صورة|الصورة|تصوير)\s*(?:credits?|courtesy)?\s*(?:by\s|of\s|:|/|-|–)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex PhotoMark();

    [GeneratedRegex(@"(?<=[.!?؟”""]\s)(?:(?:Photo(?:graph)?|Picture|Image|Credit|تصوير|الصورة)(?:\s+credit)?(?:\s+by\s|\s*:)\s*(?<credit>[^.:]{2,60})|(?<credit>(?:REUTERS|AFP|EPA|AP Photo|AP)\s?/\s?[^.:]{2,60}))$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex TailMark();

    [GeneratedRegex(@"^(?<text>.*\S)\s*[-–—]\s+(?<credit>[^-–—]{2,40})$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex DashTail();

    [GeneratedRegex(@"^[A-Z]{2,6}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Acronym();
}
