using System.Collections.Immutable;
using NewsBot.Articles;

namespace NewsBot.Ingestion.PageDumps;

/// <summary>A page of Asharq Al-Awsat: a lead article and the ones below it, each headline there twice around the mark <c>TT</c>.</summary>
internal sealed class RepeatedHeadlinePage : IPageLayout
{
    private const string Publisher = "Asharq Al-Awsat";

    /// <inheritdoc/>
    public string Format => "asharq-al-awsat-page";

    /// <inheritdoc/>
    public bool Recognises(DumpText dump) => !PageHeadings.Find(dump).IsEmpty;

    /// <inheritdoc/>
    public ImmutableArray<ArticleText> Read(DumpText dump, ReadingDefaults defaults)
    {
        var headings = PageHeadings.Find(dump);
        var articles = ImmutableArray.CreateBuilder<ArticleText>(headings.Length);
        for (var at = 0; at < headings.Length; at++)
        {
            var heading = headings[at];
            var end = at + 1 < headings.Length ? headings[at + 1].Start : dump.Lines.Length;
            articles.Add(new ArticleParts
            {
                Title = heading.Title,
                Captions = heading.Captions,
                Body = BodyText.Read(dump.Lines.AsSpan()[heading.Body..end], heading.Furniture),
                LayoutPublisher = Publisher,
                IsLast = at == headings.Length - 1,
            }.ToText(defaults));
        }

        return articles.MoveToImmutable();
    }
}
