using System.Text.RegularExpressions;
using NewsBot.Ingestion.Html.Tree;

namespace NewsBot.Ingestion.Html.Metadata;

/// <summary>
/// Tells stubs: pages that hold only the beginning of a text that must be paid for. That an article costs money is not enough, for many
/// publishers send the whole text all the same and hide it with a script.
/// </summary>
internal static partial class PaywallReader
{
    /// <summary>A text that is longer is no stub, whatever the page asks for.</summary>
    private const int LongestStub = 2500;

    /// <summary>Characters that a paid part has at least where it was sent along.</summary>
    private const int LeastPaidText = 200;

    private const int LongestInvitation = 300;

    /// <summary>Tells it.</summary>
    /// <param name="facts">The page.</param>
    /// <param name="body">The text that was found.</param>
    /// <returns>Why the page is a stub; null where it is none.</returns>
    public static string? Why(PageFacts facts, string body)
    {
        if (body.Length > LongestStub)
        {
            return null;
        }

        var paid = facts.Structured.FirstOrDefault(article => article.IsFree == false);
        var words = body.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        return paid is not null && !paid.PaidParts.IsEmpty ? (paid.PaidParts.Any(part => HasText(facts, part)) ? null : "the paid part is not in the page")
            : facts.Structured.FirstOrDefault(article => article.WordCount > 2 * Math.Max(words, 1) && article.IsFree == false) is not null ? "it has fewer than half the words that it states"
            : paid is not null || facts.Meta.First("article:content_tier") is "locked" or "metered" ? "it is short and not free"
            : facts.Root.Elements().Any(IsWall) ? "it is short and asks to subscribe"
            : null;
    }

    private static bool HasText(PageFacts facts, string selector)
    {
        var name = selector.TrimStart('.', '#');
        return facts.Root.Elements().Any(element => element.TextLength >= LeastPaidText && (Names(element, "class").Contains(name, StringComparer.Ordinal) || element["id"] == name));
    }

    private static string[] Names(PageElement element, string attribute) => (element[attribute] ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static bool IsWall(PageElement element) =>
        (element.Meaning.HasFlag(ClassMeaning.Paywall) && element.TextLength is > 0 and < LongestStub)
        || (element.Name is "p" or "div" or "span" or "h2" or "h3" or "h4" && element.TextLength is > 15 and < LongestInvitation && Wall().IsMatch(element.WholeText()));

    [GeneratedRegex("""
        \b((subscribe|sign\ in|log\ in|register|sign\ up)\ (now\ )?(to|and)\ (continue|keep|read\ (on|more|the\ (full|rest)|this))|to\ (continue|keep)\ reading,?\ (please\ )?(subscribe|register|log\ in|sign)
        |(this|the\ full)\ (article|story|content)\ is\ (only\ )?(available\ |reserved\ |exclusive(ly)?\ )?(for|to)\ (our\ )?(paying\ |registered\ )?(subscribers|members)|already\ a\ subscriber\?
        |(article|contenu)\ réservé\ aux\ abonnés|pour\ lire\ la\ suite|jetzt\ (abonnieren|weiterlesen)|nur\ für\ abonnenten|(contenido|artículo)\ exclusivo\ para\ suscriptores)
        |(هذا\ المحتوى|هذا\ المقال|المحتوى|المقال).{0,20}(للمشتركين|للأعضاء)|(اشترك|سجل|سجّل).{0,20}(لمتابعة|لمواصلة|لاستكمال)\ القراءة|لقراءة\ المقال\ كاملا
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Wall();
}
