using System.Collections.Immutable;
using NewsBot.Articles;

namespace NewsBot.Ingestion.PageDumps;

/// <summary>What every layout finds of an article; becomes the article in one way for all of them.</summary>
internal sealed record ArticleParts
{
    /// <summary>The headline.</summary>
    public required string Title { get; init; }

    /// <summary>The summary line; null where there is none.</summary>
    public string? Standfirst { get; init; }

    /// <summary>Captions above the body.</summary>
    public ImmutableArray<Caption> Captions { get; init; } = [];

    /// <summary>The body, its dateline still in the first paragraph.</summary>
    public required BodyText Body { get; init; }

    /// <summary>The publisher that the layout itself stands for; null where it stands for none.</summary>
    public string? LayoutPublisher { get; init; }

    /// <summary>True where nothing follows in the dump, so that its end may be missing.</summary>
    public bool IsLast { get; init; }

    /// <summary>Makes the article.</summary>
    /// <param name="defaults">What the source says.</param>
    public ArticleText ToText(ReadingDefaults defaults)
    {
        var dateline = Body.Paragraphs.IsEmpty ? null : Dateline.Parse(Body.Paragraphs[0]);
        var paragraphs = dateline switch
        {
            null => Body.Paragraphs,
            { Rest: "" } => Body.Paragraphs[1..],
            { Rest: var rest } => Body.Paragraphs.SetItem(0, rest),
        };
        var captions = Captions.AddRange(Body.Captions).Distinct().ToImmutableArray();
        var language = LanguageOf.Text(string.Join('\n', [Title, Standfirst ?? "", .. paragraphs]));
        return new ArticleText
        {
            Title = Title,
            Standfirst = Standfirst,
            Captions = captions,
            Dateline = dateline?.Place,
            Publisher = dateline?.Credit ?? defaults.Publisher ?? LayoutPublisher ?? defaults.SourceName,
            Published = CaptionDate.Of(captions),
            Language = language == LanguageOf.Unknown ? defaults.Language ?? language : language,
            Paragraphs = paragraphs,
            Truncated = IsLast && IsCut(paragraphs),
        };
    }

    // A text whose paragraphs all end without a stop is written that way; nothing can be told from its last one.
    private static bool IsCut(ImmutableArray<string> paragraphs)
    {
        if (paragraphs.IsEmpty)
        {
            return true;
        }

        var prose = paragraphs[..^1].Where(paragraph => paragraph.Length > 80).ToList();
        return Punctuation.IsCut(paragraphs[^1]) && (prose.Count == 0 || prose.Exists(Punctuation.EndsSentence));
    }
}
