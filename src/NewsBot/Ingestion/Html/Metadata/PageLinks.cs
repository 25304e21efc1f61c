using NewsBot.Ingestion.Html.Tree;

namespace NewsBot.Ingestion.Html.Metadata;

/// <summary>The addresses that a page states: its own, its picture's. Only http and https, always absolute.</summary>
internal static class PageLinks
{
    private const int LongestAddress = 2000;

    /// <summary>The page's own address as the publisher wants it known; null where it states none, or one that is not believable: another site's, or the front page. A saved page is believed.</summary>
    /// <param name="facts">The page.</param>
    public static Uri? Canonical(PageFacts facts)
    {
        var stated = facts.Document.GetElementsByTagName("link").FirstOrDefault(link => string.Equals(link.GetAttribute("rel")?.Trim(), "canonical", StringComparison.OrdinalIgnoreCase))?.GetAttribute("href");
        return new[] { stated, facts.Meta.First("og:url") }.Select(address => Absolute(address, facts.Base))
            .FirstOrDefault(address => address is not null && (!WebAddress.Is(facts.Address) || IsSameSite(address, facts.Address)) && (address.AbsolutePath != "/" || facts.Address.AbsolutePath == "/"));
    }

    /// <summary>The lead picture; null where the page states none.</summary>
    /// <param name="facts">The page.</param>
    public static Uri? Picture(PageFacts facts) =>
        new[] { facts.Meta.First("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src", "image", "thumbnail") }
            .Concat(facts.Structured.Select(article => article.Image))
            .Concat(facts.Document.GetElementsByTagName("link").Where(link => link.GetAttribute("rel") == "image_src").Select(link => link.GetAttribute("href")))
            .Concat(facts.Elements.Where(element => element.Name == "img" && ItemProp.Has(element, "image")).Select(element => element["src"]))
            .Select(address => Absolute(address, facts.Base)).FirstOrDefault(address => address is not null);

    /// <summary>An address seen from a page; null for what is no web address.</summary>
    /// <param name="address">As written; null says nothing.</param>
    /// <param name="page">Where it was written.</param>
    public static Uri? Absolute(string? address, Uri page) =>
        address is { Length: > 0 and <= LongestAddress } && WebAddress.Of(address, page) is { UserInfo: "" } absolute ? absolute : null;

    /// <summary>True for two hosts of one site: equal, or one below the other, <c>www.</c> and <c>m.</c> aside.</summary>
    /// <param name="one">An address.</param>
    /// <param name="other">Another.</param>
    public static bool IsSameSite(Uri one, Uri other)
    {
        var (first, second) = (Bare(one.IdnHost), Bare(other.IdnHost));
        return first == second || first.EndsWith($".{second}", StringComparison.Ordinal) || second.EndsWith($".{first}", StringComparison.Ordinal);
    }

    private static string Bare(string host)
    {
        var lower = host.ToLowerInvariant();
        return lower.StartsWith("www.", StringComparison.Ordinal) ? lower[4..] : lower.StartsWith("m.", StringComparison.Ordinal) ? lower[2..] : lower;
    }
}
