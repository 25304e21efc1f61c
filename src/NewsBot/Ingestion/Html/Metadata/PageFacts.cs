using System.Collections.Immutable;
using AngleSharp.Html.Dom;
using NewsBot.Ingestion.Html.Tree;

namespace NewsBot.Ingestion.Html.Metadata;

/// <summary>All that a page says of itself, read once for those who ask for title, byline, date and the rest.</summary>
/// <param name="Document">The parsed page.</param>
/// <param name="Address">Where it was fetched.</param>
/// <param name="Meta">Its meta elements.</param>
/// <param name="Structured">Its structured data.</param>
/// <param name="Root">Its body with nothing taken away.</param>
internal sealed record PageFacts(IHtmlDocument Document, Uri Address, MetaTags Meta, ImmutableArray<StructuredArticle> Structured, PageElement Root)
{
    private static readonly string[] Around = ["nav", "footer", "aside"];

    /// <summary>What its relative addresses are relative to: the element <c>base</c>, else its own address.</summary>
    public Uri Base { get; } = WebAddress.Of(Document.GetElementsByTagName("base").Select(element => element.GetAttribute("href")).FirstOrDefault(written => written is not null), Address) ?? Address;

    /// <summary>The text of the element <c>title</c>; "" where there is none.</summary>
    public string DocumentTitle { get; } = PlainText.Of(Document.Head?.Children.FirstOrDefault(child => child.LocalName == "title")?.TextContent ?? "");

    /// <summary>The name of the site; null where the page does not state it.</summary>
    public string? SiteName { get; } = Meta.First("og:site_name", "application-name", "dc:publisher") ?? Structured.Select(article => article.Publisher).FirstOrDefault(name => name is not null);

    /// <summary>The language that the page declares, its first part in lower case; null where it declares none.</summary>
    public string? DeclaredLanguage { get; } = Declared(Document.DocumentElement?.GetAttribute("lang") ?? Meta.First("content-language", "og:locale", "dc:language", "inlanguage"));

    /// <summary>The elements of the page that are not in its navigation, its foot or beside its text, in the order of the page.</summary>
    public ImmutableArray<PageElement> Elements { get; } = [.. Root.Elements(child => !Around.Contains(child.Name))];

    /// <summary>Reads them.</summary>
    /// <param name="document">The parsed page.</param>
    /// <param name="address">Where it was fetched.</param>
    public static PageFacts Of(IHtmlDocument document, Uri address) => new(document, address, new MetaTags(document), JsonLd.Read(document), PageTree.Of(document));

    private static string? Declared(string? language)
    {
        var first = language?.Split('-', '_', ',', ' ')[0].ToLowerInvariant();
        return first is { Length: 2 or 3 } && first.All(char.IsAsciiLetter) ? first : null;
    }
}
