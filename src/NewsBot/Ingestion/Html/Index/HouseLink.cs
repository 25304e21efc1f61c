using System.Text.RegularExpressions;

namespace NewsBot.Ingestion.Html.Index;

/// <summary>Tells by its words a link to what every site has and no article is: who we are, terms of use, a film, pictures, what happens at this minute.</summary>
internal static partial class HouseLink
{
    /// <summary>True for such a link.</summary>
    /// <param name="title">Its words.</param>
    /// <param name="address">Where it leads.</param>
    public static bool Is(string title, Uri address)
    {
        var path = Uri.UnescapeDataString(address.AbsolutePath).TrimEnd('/');
        return House().IsMatch(title) || House().IsMatch(path[(path.LastIndexOf('/') + 1)..].Replace('-', ' ').Replace('_', ' ')) || Film().IsMatch(title);
    }

    // Whole phrases: "Terms of truce agreed" and "About 500 people flee" are news.
    [GeneratedRegex("""
        ^(?:
        (?:our\ |the\ )?(?:terms\ (?:of\ (?:use|service|sale)|and\ conditions|&\ conditions)|privacy\ (?:policy|notice|statement|settings|centre|center)|cookies?\ (?:policy|settings|notice)|legal\ notice|imprint)\b
        |about\ (?:us|the\ (?:company|site|newspaper|team)|our\ )\b |contact\ (?:us|the\ (?:newsroom|editors?|team))\b |advertise\ (?:with|on|here)\b |work\ (?:with|for)\ us\b |who\ we\ are\b |join\ our\ team
        |accessibility\ (?:statement|help)\b |(?:community|editorial|comment(?:ing)?|publishing)\ (?:rules|guidelines|standards|policy|principles|code)\b |code\ of\ (?:conduct|ethics)\b |complaints\ (?:policy|procedure)
        |(?:support|donate\ to|become\ a\ (?:member|subscriber|supporter))\b.{0,60}(?:journalism|us|today|member|subscriber|supporter)$
        |من\ نحن\b|اتصل(?:وا)?\ بنا\b|تواصل\ معنا\b|أعلن\ معنا\b|للإعلان\b|سياسة\ (?:الخصوصية|الاستخدام|ملفات)|شروط\ (?:الاستخدام|الخدمة)|هيئة\ التحرير\b|خريطة\ الموقع\b|وظائف\ شاغرة
        )
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex House();

    [GeneratedRegex("""
        ^(?:LIVE\b|(?i:live(?:\ (?:blog|updates?))?\s*[:|–-]|live\ updates\b|(?:watch|video|photos|pictures|gallery|podcast|listen)\s*[:|]|in\ (?:pictures|photos)\b|شاهد\b|بالفيديو\b|فيديو\b|بالصور\b|صور\s*[:.]|مباشر\b|بث\ مباشر\b|بودكاست\b))
        |(?i:[,:–-]\s*in\ (?:pictures|photos|video)$|\((?:video|photos|pictures)\)$)
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Film();
}
