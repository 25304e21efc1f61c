using System.Collections.Immutable;
using NewsBot.Articles;

namespace NewsBot.Ingestion.PageDumps;

/// <summary>A page of Asharq Al-Awsat: a lead article and the ones below it, each headline there twice around the mark <c>TT</c>.</summary>
internal sealed class RepeatedHeadlinePage : IPageLayout
{
    private const string Publisher = "Asharq Al-Awsat";

    /// <inheritdoc/>
    public string Format => "asharq-al-awsat-page";

    // For what stands above the first repeated headline: an article that this page shows in another way, or only a menu.
    private static readonly ImmutableArray<IPageLayout> Others = [new DatelineArticle(), new PlainArticle()];

    /// <inheritdoc/>
    /// <remarks>A headline that stands there twice may also be a title above its article; the mark or a second heading tells.</remarks>
    public bool Recognises(DumpText dump) => PageHeadings.Find(dump).Length switch
    {
        0 => false,
        1 => dump.Lines.Any(BodyText.IsMark) || !DatelineArticle.HasCreditedDateline(dump),
        _ => true,
    };

    /// <inheritdoc/>
    public ImmutableArray<ArticleText> Read(DumpText dump, ReadingDefaults defaults)
    {
        var headings = PageHeadings.Find(dump);
        var articles = ImmutableArray.CreateBuilder<ArticleText>(headings.Length + 1);
        var above = new DumpText(dump.Lines[..headings[0].Start]).WithoutMarks();
        if (Others.FirstOrDefault(layout => layout.Recognises(above)) is { } other)
        {
            articles.AddRange(other.Read(above, defaults).Select(article => article with { Truncated = false }));
        }

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

        return articles.ToImmutable();
    }
}
