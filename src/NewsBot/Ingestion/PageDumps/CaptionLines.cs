using System.Collections.Immutable;
using NewsBot.Articles;

namespace NewsBot.Ingestion.PageDumps;

/// <summary>Reads lines that are all captions: each stands there twice, may run over several lines, and is taken once.</summary>
internal static class CaptionLines
{
    private const int LongestCaption = 8;

    /// <summary>Reads them.</summary>
    /// <param name="lines">Captions only.</param>
    public static ImmutableArray<Caption> Read(ReadOnlySpan<DumpLine> lines)
    {
        var captions = ImmutableArray.CreateBuilder<Caption>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!lines.IsEmpty)
        {
            var doubled = DoubledLength(lines);
            var length = doubled > 0 ? doubled : SingleLength(lines);
            foreach (var text in Split(lines[..length]))
            {
                if (seen.Add(DumpText.KeyOf(text)))
                {
                    captions.Add(PhotoCredit.Split(text));
                }
            }

            lines = lines[(doubled > 0 ? 2 * doubled : length)..];
        }

        return captions.ToImmutable();
    }

    /// <summary>How many lines at the start stand there a second time right after; 0 where none do.</summary>
    /// <param name="lines">Any lines.</param>
    public static int DoubledLength(ReadOnlySpan<DumpLine> lines)
    {
        for (var length = 1; length <= LongestCaption && 2 * length <= lines.Length; length++)
        {
            if (SameText(lines[..length], lines.Slice(length, length)))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>True where both have the same lines.</summary>
    /// <param name="first">Some lines.</param>
    /// <param name="second">As many others.</param>
    public static bool SameText(ReadOnlySpan<DumpLine> first, ReadOnlySpan<DumpLine> second)
    {
        for (var at = 0; at < first.Length; at++)
        {
            if (first[at].Key != second[at].Key)
            {
                return false;
            }
        }

        return true;
    }

    private static int SingleLength(ReadOnlySpan<DumpLine> lines)
    {
        var length = 1;
        while (length < lines.Length && DoubledLength(lines[length..]) == 0)
        {
            length++;
        }

        return length;
    }

    // A picture's words end with their credit or at an empty line; whatever else follows belongs to them.
    private static List<string> Split(ReadOnlySpan<DumpLine> lines)
    {
        var captions = new List<string>();
        for (var at = 0; at < lines.Length; at++)
        {
            var continues = at > 0 && lines[at].BlanksBefore == 0 && PhotoCredit.Split(captions[^1]).Credit is null;
            if (continues)
            {
                captions[^1] += " " + lines[at].Text;
            }
            else
            {
                captions.Add(lines[at].Text);
            }
        }

        return captions;
    }
}
