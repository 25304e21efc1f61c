using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace NewsBot.Ingestion.Html.Metadata;

/// <summary>Takes names out of a byline: "By Jane Doe and John Roe, Staff Writers | 3 May" names two people.</summary>
internal static partial class Byline
{
    private const int LongestName = 80;

    /// <summary>True for a line that is a byline and nothing else.</summary>
    /// <param name="line">A line of a page.</param>
    public static bool IsByline(string line) => Latin().IsMatch(line) || Arabic().IsMatch(line);

    /// <summary>The names, each once; none where the text is an address or a control of the page.</summary>
    /// <param name="stated">What the page states, one text a name or a line of several.</param>
    public static ImmutableArray<string> Names(IEnumerable<string> stated) =>
        [.. stated.Where(text => !NoName().IsMatch(text)).SelectMany(Split).Where(IsName).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static IEnumerable<string> Split(string text)
    {
        var line = Tail().Split(Opening().Replace(text.Trim(), ""))[0];
        return Joint().Split(line).Select(name => Opening().Replace(name.Trim(), "").Trim(' ', ',', '،', ';', ':', '-', '–', '/')).Where(name => !Role().IsMatch(name));
    }

    private static bool IsName(string name) => name.Length is >= 2 and <= LongestName && Word().IsMatch(name) && !NoName().IsMatch(name);

    [GeneratedRegex(@"^(?:(?:written|posted|reported|words|story|reporting|text)\s+by|by|von|par|por|di|da|autor(?:e|a)?|author|auteur|автор|текст|بقلم|كتبه?|كتبت|إعداد|اعداد|تقرير|تحرير|المحرر|الكاتب)(?:\s*[:：]\s*|\s+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\s*(?:\||•|·|—|\s–\s|\s-\s|\b(?:Updated|Published|Posted|Last modified)\b|\d{1,2}:\d\d|(?<![\p{L}])(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d|\d{1,2}\s\p{L}+\s\d{4}|\()", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Tail();

    [GeneratedRegex(@"\s*[,;،؛&]\s*(?:and\s+)?|\s+(?:and|und|et|y|with|avec|mit)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^(?:(?:senior|chief|staff|special|political|diplomatic|foreign|\p{L}+)\s+){0,3}(?:writers?|reporters?|correspondents?|editors?|contributors?|staff|editor-in-chief|columnist|analyst|M\.?D\.?|Ph\.?D\.?|M\.?A\.?|MBA|MPH|RN|Jr\.?)$|^(?:for|in|at|of)\s|^(?:مراسل|محرر|صحفي|كاتب)(?:ة|و)?(?:\s|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Role();

    // Initials alone are a picture of somebody, not a name.
    [GeneratedRegex(@"\p{L}\p{M}*\p{L}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:https?://|www\.|@|/)|\b(?:sign (?:in|up|out)|log ?in|subscribe|menu|follow us|comments?|share|search)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex NoName();

    [GeneratedRegex(@"^(?:By|Von|Par|Por|Di)\s+(?:\p{Lu}[\p{L}.'’-]+\s*(?:and|und|et|y|,|&)?\s*){2,6}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Latin();

    [GeneratedRegex(@"^(?:بقلم|كتب|كتبت|إعداد|اعداد|تقرير)\s*[:：]?\s+\p{L}+(?:\s+\p{L}+){1,5}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Arabic();
}
