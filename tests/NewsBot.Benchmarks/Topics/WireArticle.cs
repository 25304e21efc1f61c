using System.Text.RegularExpressions;
using NewsBot.Topics;

namespace NewsBot.Benchmarks.Topics;

/// <summary>Brings a wire article of the eighties into the form that readers hand to the tagger: dateline apart, tickers and agency lines gone.</summary>
internal static partial class WireArticle
{
    /// <summary>What the tagger reads.</summary>
    public static TaggedText Read(LabelledArticle article)
    {
        var body = article.Body.Trim();
        string? dateline = null;
        if (Dateline().Match(body) is { Success: true } match)
        {
            dateline = match.Groups["place"].Value;
            body = body[match.Length..];
        }

        body = Ticker().Replace(Signature().Replace(body, ""), " ");
        return new TaggedText(Ticker().Replace(article.Title, " "), null, dateline, [.. Paragraph().Split(body).Where(paragraph => paragraph.Length > 0)]);
    }

    [GeneratedRegex(@"^(?:By [^\n]{3,60}\n\s*)?(?<place>[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ .,'’/-]{1,60}?)[,.]*\s*(?:(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z.]*\s+\d+|\d+\s+(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*)[,.]*\s*-", RegexOptions.IgnoreCase)]
    private static partial Regex Dateline();

    [GeneratedRegex(@"\(?\bReuters?\b\)?\s*$")]
    private static partial Regex Signature();

    [GeneratedRegex(@"<[A-Z0-9.]{1,8}>")]
    private static partial Regex Ticker();

    [GeneratedRegex(@"\n\s*\n|\n {3,}")]
    private static partial Regex Paragraph();
}
