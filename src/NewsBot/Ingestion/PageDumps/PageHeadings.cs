using System.Collections.Immutable;

namespace NewsBot.Ingestion.PageDumps;

/// <summary>
/// Finds where articles begin on a page of repeated headlines: <c>headline, captions, TT, headline, captions</c>. The repetition is
/// what tells a headline from a short paragraph; the <c>TT</c>, the captions, or the empty lines may be missing or doubled.
/// </summary>
internal sealed class PageHeadings
{
    /// <summary>Lines between the two headlines: some captions of some lines, twice.</summary>
    private const int MostLinesBetween = 48;

    private readonly ImmutableArray<DumpLine> _lines;
    private readonly List<PageHeading> _found = [];

    private PageHeadings(ImmutableArray<DumpLine> lines) => _lines = lines;

    /// <summary>Finds them, in order.</summary>
    /// <param name="dump">The page.</param>
    public static ImmutableArray<PageHeading> Find(DumpText dump)
    {
        var headings = new PageHeadings(dump.Lines);
        var from = 0;
        for (var mark = 0; mark < dump.Lines.Length; mark++)
        {
            if (mark >= from && BodyText.IsMark(dump.Lines[mark]) && headings.AtMark(from, mark) is { } heading)
            {
                headings.FindUnmarked(from, heading.Start);
                headings._found.Add(heading);
                from = heading.Body;
            }
        }

        headings.FindUnmarked(from, dump.Lines.Length);
        return [.. headings._found];
    }

    private PageHeading? AtMark(int from, int mark)
    {
        var again = mark + 1;
        if (again < _lines.Length && !BodyText.IsMark(_lines[again]))
        {
            for (var start = mark - 1; start >= Math.Max(from, mark - MostLinesBetween); start--)
            {
                if (_lines[start].Key == _lines[again].Key)
                {
                    // A caption may say what the headline says; the first of the equal lines is the headline.
                    while (start > from && _lines[start - 1].Key == _lines[start].Key)
                    {
                        start--;
                    }

                    return Heading(start, again, mark);
                }
            }
        }

        return WithoutSecondHeadline(from, mark);
    }

    // The page ended, or goes straight on with the body: the headline is the block above the captions that touch the mark.
    private PageHeading? WithoutSecondHeadline(int from, int mark)
    {
        var captions = mark;
        while (captions > Math.Max(from, mark - MostLinesBetween) && _lines[captions].BlanksBefore == 0)
        {
            captions--;
        }

        var start = captions - 1;
        if (captions == mark || CaptionLines.DoubledLength(_lines.AsSpan()[captions..mark]) == 0 || start < from || BodyText.IsMark(_lines[start]) || Punctuation.EndsSentence(_lines[start].Text))
        {
            return null;
        }

        return new PageHeading(start, mark + 1, _lines[start].Text, CaptionLines.Read(_lines.AsSpan()[captions..mark]), Keys(start, mark));
    }

    private void FindUnmarked(int from, int end)
    {
        for (var start = from; start < end; start++)
        {
            if (SecondHeadline(start, end) is { } again)
            {
                var heading = Heading(start, again, again);
                _found.Add(heading);
                start = heading.Body - 1;
            }
        }
    }

    private int? SecondHeadline(int start, int end)
    {
        if ((start > 0 && _lines[start].BlanksBefore == 0) || BodyText.IsMark(_lines[start]) || BodyText.IsReadMore(_lines[start]))
        {
            return null;
        }

        for (var again = start + 1; again < Math.Min(end, start + MostLinesBetween); again++)
        {
            if (_lines[again].Key == _lines[start].Key)
            {
                return IsPair(start, again, end) ? again : null;
            }
        }

        return null;
    }

    // Without the mark, a pair must show by what stands between: captions that are repeated, or next to nothing after a gap.
    private bool IsPair(int start, int again, int end)
    {
        var lines = _lines.AsSpan();
        var between = lines[(start + 1)..again];
        if (_lines[again].BlanksBefore == 0)
        {
            return false;
        }

        var opens = (start == 0 || _lines[start].BlanksBefore >= 2) && !Punctuation.EndsSentence(_lines[start].Text.TrimEnd(':'));
        if (between.IsEmpty)
        {
            return opens;
        }

        var repeatedAfter = again + 1 + between.Length <= end && CaptionLines.SameText(between, lines.Slice(again + 1, between.Length));
        return repeatedAfter || AreDoubled(between) || (opens && between.Length <= 3);
    }

    private static bool AreDoubled(ReadOnlySpan<DumpLine> lines)
    {
        while (!lines.IsEmpty)
        {
            var length = CaptionLines.DoubledLength(lines);
            if (length == 0)
            {
                return false;
            }

            lines = lines[(2 * length)..];
        }

        return true;
    }

    private PageHeading Heading(int start, int again, int captionsEnd)
    {
        var titleLines = TitleLines(start, again, captionsEnd);
        var title = string.Join(' ', _lines[start..(start + titleLines)].Select(line => line.Text));
        var captions = _lines[(start + titleLines)..captionsEnd].ToList();
        var keys = Keys(start, captionsEnd);
        var body = again + titleLines;
        while (body < _lines.Length)
        {
            if (keys.Contains(_lines[body].Key) || BodyText.IsMark(_lines[body]))
            {
                body++;
            }
            else if (CaptionLines.DoubledLength(_lines.AsSpan()[body..BlockEnd(body)]) is var doubled and > 0)
            {
                captions.AddRange(_lines.AsSpan().Slice(body, 2 * doubled));
                body += 2 * doubled;
            }
            else
            {
                break;
            }
        }

        return new PageHeading(start, body, title, CaptionLines.Read(captions.ToArray()), keys.Union(captions.Select(line => line.Key)).Add(DumpText.KeyOf(title)));
    }

    // A wrapped headline is a block of its own in both places.
    private int TitleLines(int start, int again, int captionsEnd)
    {
        var length = BlockEnd(start) - start;
        var wrapped = length is > 1 and <= 4
            && start + length <= captionsEnd
            && BlockEnd(again) - again == length
            && CaptionLines.SameText(_lines.AsSpan().Slice(start, length), _lines.AsSpan().Slice(again, length))
            && CaptionLines.DoubledLength(_lines.AsSpan()[(start + 1)..(start + length)]) == 0
            && PhotoCredit.Split(_lines[start + length - 1].Text).Credit is null;
        return wrapped ? length : 1;
    }

    // Where the lines that touch each other end, looked for as far as captions reach.
    private int BlockEnd(int start)
    {
        var end = start + 1;
        while (end < Math.Min(_lines.Length, start + MostLinesBetween) && _lines[end].BlanksBefore == 0)
        {
            end++;
        }

        return end;
    }

    private ImmutableHashSet<string> Keys(int start, int end) => _lines[start..end].Select(line => line.Key).ToImmutableHashSet(StringComparer.Ordinal);
}
