using System.Collections.Immutable;
using NewsBot.Articles;

namespace NewsBot.Ingestion.PageDumps;

/// <summary>A text that is a title line and paragraphs, for want of a known layout.</summary>
internal sealed class PlainArticle : IPageLayout
{
    private const int LongestTitle = 250;
    private const int ShortestBody = 60;

    /// <summary>A line of so many words is a sentence even where its end was cut off.</summary>
    private const int WordsOfASentence = 15;

    /// <summary>Prose is letters and spaces; tables, logs and markup are not.</summary>
    private const double ProseShare = 0.85;

    /// <inheritdoc/>
    public string Format => "plain-article";

    /// <inheritdoc/>
    public bool Recognises(DumpText dump)
    {
        if (dump.Lines.Length < 2 || dump.Lines[0].Text.Length > LongestTitle || dump.Lines[0].Text[0] is '{' or '[' or '<' or '#' or '|')
        {
            return false;
        }

        var body = dump.Lines[1..];
        var prose = body.Sum(line => line.Text.Count(character => char.IsLetter(character) || character == ' '));
        var all = body.Sum(line => line.Text.Length);
        return all >= ShortestBody && prose >= all * ProseShare && body.Any(line => Punctuation.EndsSentence(line.Text) || line.Text.Count(' '.Equals) >= WordsOfASentence);
    }

    /// <inheritdoc/>
    public ImmutableArray<ArticleText> Read(DumpText dump, ReadingDefaults defaults) =>
    [
        new ArticleParts
        {
            Title = dump.Lines[0].Text,
            Body = BodyText.Read(dump.Lines.AsSpan()[1..], new HashSet<string>(StringComparer.Ordinal) { dump.Lines[0].Key }),
            IsLast = true,
        }.ToText(defaults),
    ];
}
