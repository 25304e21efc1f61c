using AngleSharp.Html.Parser;
using NewsBot.Ingestion.Html;

namespace NewsBot.Tests.Ingestion.Html;

/// <summary>
/// Front pages and sections in the layouts that news sites have, composed for these tests. In each, <c>data-news</c> marks the links to
/// articles with their headlines, and <c>data-address</c> says where the page stands.
/// </summary>
public sealed class LabelledFrontsTests
{
    private const string Folder = "Fronts/";

    public static TheoryData<string> Fronts() => [.. typeof(LabelledFrontsTests).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Fronts))]
    public void Exactly_the_articles_are_found_with_their_headlines(string front)
    {
        using var bytes = new MemoryStream();
        typeof(LabelledFrontsTests).Assembly.GetManifestResourceStream(front)!.CopyTo(bytes);
        using var labelled = new HtmlParser().ParseDocument(new MemoryStream(bytes.ToArray()));
        var address = new Uri(labelled.DocumentElement.GetAttribute("data-address")!);

        var page = IndexPageReader.Read(bytes.ToArray(), "text/html; charset=utf-8", address).Page;

        (page?.Links ?? []).Select(link => link.Title).ShouldBe(labelled.QuerySelectorAll("[data-news]").Select(link => link.GetAttribute("data-news")!), ignoreOrder: true);
    }

    [Fact]
    public void There_are_fronts_to_read() => Fronts().Count.ShouldBeGreaterThanOrEqualTo(14);
}
