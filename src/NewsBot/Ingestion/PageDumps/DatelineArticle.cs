using System.Collections.Immutable;
using NewsBot.Articles;

namespace NewsBot.Ingestion.PageDumps;

/// <summary>A page with one article, as Kurdistan 24 has it: headline, standfirst, captions, a body that begins with a dateline and its credit, links to read more.</summary>
internal sealed class DatelineArticle : IPageLayout
{
    /// <summary>Lines above the body: headline, standfirst, some captions twice.</summary>
    private const int MostLinesAbove = 40;

    /// <inheritdoc/>
    public string Format => "kurdistan24-article";

    /// <inheritdoc/>
    public bool Recognises(DumpText dump)
    {
        if (dump.Lines.Length < 2)
        {
            return false;
        }

        var above = dump.Lines.AsSpan()[1..Math.Min(dump.Lines.Length, MostLinesAbove)];
        return BodyStart(dump) is not null || ContainsDoubled(above) || dump.Lines.Any(BodyText.IsReadMore);
    }

    /// <inheritdoc/>
    public ImmutableArray<ArticleText> Read(DumpText dump, ReadingDefaults defaults)
    {
        var body = BodyStart(dump) ?? AfterCaptions(dump);
        var title = TitleLines(dump, body);
        var (standfirst, captions) = Above([.. dump.Lines[title..body].Where(line => line.Key != dump.Lines[0].Key)]);
        var furniture = dump.Lines[..title].Concat(captions).Select(line => line.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            new ArticleParts
            {
                Title = string.Join(' ', dump.Lines[..title].Select(line => line.Text)),
                Standfirst = standfirst.Count == 0 ? null : string.Join(' ', standfirst),
                Captions = CaptionLines.Read(captions.ToArray()),
                Body = BodyText.Read(dump.Lines.AsSpan()[body..], furniture),
                IsLast = true,
            }.ToText(defaults),
        ];
    }

    /// <summary>True where the first lines hold a dateline with a credit.</summary>
    /// <param name="dump">The page.</param>
    public static bool HasCreditedDateline(DumpText dump) => BodyStart(dump) is not null;

    private static int? BodyStart(DumpText dump)
    {
        for (var at = 1; at < Math.Min(dump.Lines.Length, MostLinesAbove); at++)
        {
            if (Dateline.Parse(dump.Lines[at].Text)?.Credit is not null)
            {
                return at;
            }
        }

        return null;
    }

    // Without a dateline the body follows the last caption of the page's head, or the headline.
    private static int AfterCaptions(DumpText dump)
    {
        var body = 1;
        for (var at = 1; at < Math.Min(dump.Lines.Length, MostLinesAbove) && at <= body + 2; at++)
        {
            var doubled = CaptionLines.DoubledLength(dump.Lines.AsSpan()[at..]);
            if (doubled > 0)
            {
                at += (2 * doubled) - 1;
                body = at + 1;
            }
            else if (PhotoCredit.IsUnmistakable(dump.Lines[at].Text))
            {
                body = at + 1;
            }
        }

        return body;
    }

    private static int TitleLines(DumpText dump, int body)
    {
        var length = 1;
        while (length < Math.Min(body, 4) && dump.Lines[length].BlanksBefore == 0)
        {
            length++;
        }

        // A headline that touches what follows it is one line; a wrapped one stands alone.
        return length < dump.Lines.Length && length <= body && dump.Lines[length].BlanksBefore > 0 && !ContainsDoubled(dump.Lines.AsSpan()[..length]) && !Punctuation.EndsSentence(dump.Lines[length - 1].Text) ? length : 1;
    }

    private static (List<string> Standfirst, List<DumpLine> Captions) Above(ReadOnlySpan<DumpLine> lines)
    {
        var standfirst = new List<string>();
        var captions = new List<DumpLine>();
        for (var at = 0; at < lines.Length; at++)
        {
            var doubled = CaptionLines.DoubledLength(lines[at..]);
            if (doubled > 0)
            {
                captions.AddRange(lines.Slice(at, 2 * doubled));
                at += (2 * doubled) - 1;
            }
            else if (PhotoCredit.IsUnmistakable(lines[at].Text))
            {
                captions.Add(lines[at]);
            }
            else if (!BodyText.IsReadMore(lines[at]) && !BodyText.IsMark(lines[at]))
            {
                standfirst.Add(lines[at].Text);
            }
        }

        return (standfirst, captions);
    }

    private static bool ContainsDoubled(ReadOnlySpan<DumpLine> lines)
    {
        for (var at = 0; at < lines.Length; at++)
        {
            if (CaptionLines.DoubledLength(lines[at..]) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
