using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsBot.Articles;

namespace NewsBot.Ingestion.PageDumps;

/// <summary>Paragraphs of a body: wrapped lines joined, page furniture left out, captions inside it set apart.</summary>
/// <param name="Paragraphs">Each once, in order.</param>
/// <param name="Captions">Captions of pictures inside the text.</param>
internal sealed partial record BodyText(ImmutableArray<string> Paragraphs, ImmutableArray<Caption> Captions)
{
    /// <summary>A page that is wrapped at all is wrapped at about a terminal's width, never outside of this.</summary>
    private const int NarrowestWrap = 40;
    private const int WidestWrap = 132;

    /// <summary>A text this long that stands there twice is a copy, not a refrain.</summary>
    private const int LongEnoughToBeACopy = 60;

    /// <summary>Reads a body.</summary>
    /// <param name="lines">Its lines.</param>
    /// <param name="furniture">Keys of the lines that the page shows elsewhere too: the headline and captions.</param>
    public static BodyText Read(ReadOnlySpan<DumpLine> lines, IReadOnlySet<string> furniture)
    {
        var paragraphs = ImmutableArray.CreateBuilder<string>();
        var captions = ImmutableArray.CreateBuilder<Caption>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!lines.IsEmpty)
        {
            var end = 1;
            while (end < lines.Length && lines[end].BlanksBefore == 0)
            {
                end++;
            }

            ReadBlock(lines[..end]);
            lines = lines[end..];
        }

        return new BodyText(paragraphs.ToImmutable(), captions.ToImmutable());

        void ReadBlock(ReadOnlySpan<DumpLine> block)
        {
            foreach (var paragraph in Paragraph(WithoutFurniture(block, furniture, captions)))
            {
                var key = DumpText.KeyOf(paragraph);
                var copy = !seen.Add(key) && (key.Length >= LongEnoughToBeACopy || DumpText.KeyOf(paragraphs[^1]) == key);
                if (!copy && !furniture.Contains(key))
                {
                    paragraphs.Add(paragraph);
                }
            }
        }
    }

    private static List<DumpLine> WithoutFurniture(ReadOnlySpan<DumpLine> block, IReadOnlySet<string> furniture, ImmutableArray<Caption>.Builder captions)
    {
        var kept = new List<DumpLine>();
        var parted = false;
        for (var at = 0; at < block.Length; at++)
        {
            if (IsMark(block[at]) || furniture.Contains(block[at].Key))
            {
                parted = true;
                continue;
            }

            if (ReadMore().Match(block[at].Text) is { Success: true } link)
            {
                // The linked headline may stand on a line of its own, or go on in the next.
                at += at + 1 < block.Length && link.Length == block[at].Text.Length ? 1 : 0;
                while (at + 1 < block.Length && char.IsLower(block[at + 1].Text[0]))
                {
                    at++;
                }

                parted = true;
                continue;
            }

            if (CaptionLength(block[at..]) is var length and > 0)
            {
                captions.AddRange(CaptionLines.Read(block.Slice(at, length)));
                at += length - 1;
                parted = true;
                continue;
            }

            // What stood on either side of furniture is no one paragraph.
            kept.Add(parted ? block[at] with { BlanksBefore = 1 } : block[at]);
            parted = false;
        }

        return kept;
    }

    private static int CaptionLength(ReadOnlySpan<DumpLine> lines)
    {
        var doubled = CaptionLines.DoubledLength(lines);
        if (doubled > 0 && (PhotoCredit.Split(lines[doubled - 1].Text).Credit is not null || !Punctuation.EndsSentence(lines[doubled - 1].Text)))
        {
            return 2 * doubled;
        }

        return lines.Length == 1 && PhotoMark().IsMatch(lines[0].Text) ? 1 : 0;
    }

    private static List<string> Paragraph(List<DumpLine> block)
    {
        var paragraphs = new List<string>();
        var wrapped = IsWrapped(block);
        for (var at = 0; at < block.Count; at++)
        {
            var joins = at > 0 && block[at].BlanksBefore == 0 && !IsUpperCaseHeading(block[at - 1].Text, block[at].Text) && (wrapped || !Punctuation.EndsSentence(block[at - 1].Text));
            if (joins)
            {
                paragraphs[^1] += " " + block[at].Text;
            }
            else
            {
                paragraphs.Add(block[at].Text);
            }
        }

        return paragraphs;
    }

    // Wrapped lines are all as full as the width allows: no next word would have fitted.
    private static bool IsWrapped(List<DumpLine> block)
    {
        var width = block.Count == 0 ? 0 : block.Max(line => line.Text.Length);
        return width is >= NarrowestWrap and <= WidestWrap && block.Zip(block.Skip(1)).All(pair => pair.First.Text.Length + 1 + pair.Second.Text.Split(' ')[0].Length > width);
    }

    private static bool IsUpperCaseHeading(string line, string next) =>
        line.Length is >= 4 and <= 80 && IsUpperCase(line) && !IsUpperCase(next);

    private static bool IsUpperCase(string line) => line.Any(char.IsUpper) && !line.Any(char.IsLower);

    /// <summary>The mark that a page of repeated headlines leaves of its text size buttons.</summary>
    /// <param name="line">A line.</param>
    public static bool IsMark(DumpLine line) => line.Key == "TT";

    /// <summary>True for a link to another article.</summary>
    /// <param name="line">A line.</param>
    public static bool IsReadMore(DumpLine line) => ReadMore().IsMatch(line.Text);

    [GeneratedRegex(@"^(?:read\s+(?:more|also)|also\s+read|see\s+also|[اإأ]قر[أا]\s+(?:المزيد|أيضا|أيضاً|ايضا|ايضاً|أيضًا))\s*:\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex ReadMore();

    [GeneratedRegex(@"[(\[](?:file\s+)?(?:photo|صورة|الصورة|تصوير)\s*(?::|by\s)[^()\[\]]+[)\]]\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex PhotoMark();
}
