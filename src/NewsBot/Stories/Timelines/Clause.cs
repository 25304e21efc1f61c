using NewsBot.Stories.Summaries;

namespace NewsBot.Stories.Timelines;

/// <summary>The part of a sentence that tells of one of its dates, without the words that only say when.</summary>
internal static class Clause
{
    private const int FewestWords = 6;
    private const int Longest = 220;

    // A new statement begins behind these.
    private static readonly string[] Joints = ["; ", ", and on ", ", and in ", ", while ", ", but ", ", whereas ", "، فيما ", "، بينما ", "؛ "];
    private static readonly string[] Ends = [", which ", ", who ", ", where ", ", according to ", ", after ", ", as ", "، حيث ", "، وفق ", "، بحسب ", ", "];

    /// <summary>The part around a date.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="date">Its date.</param>
    /// <param name="others">The other dates that it names.</param>
    public static string Around(string sentence, FoundDate date, IEnumerable<FoundDate> others)
    {
        var (start, end) = (0, sentence.Length);
        foreach (var other in others.Where(other => other.Date is not null && other.Kind != FoundDateKind.Clock && other.Date != date.Date))
        {
            if (other.End <= date.Start && LastJoint(sentence, other.End, date.Start) is >= 0 and var from)
            {
                start = Math.Max(start, from);
            }
            else if (other.Start >= date.End && FirstJoint(sentence, date.End, other.Start) is >= 0 and var to)
            {
                end = Math.Min(end, to);
            }
        }

        var part = sentence[start..end].Trim(' ', ',', ';', '،', '؛');
        part = Sentence.Count(part) >= FewestWords ? part : sentence;
        return Shortened(WithoutOpening(part, sentence, date));
    }

    /// <summary>A sentence that opens with its date ("On April 14, …", "Three days later, …") says it twice beside the line's own.</summary>
    private static string WithoutOpening(string part, string sentence, FoundDate date)
    {
        var comma = part.IndexOf(", ", StringComparison.Ordinal);
        var dateAt = part.IndexOf(sentence[date.Start..date.End], StringComparison.Ordinal);
        if (comma < 0 || dateAt < 0 || dateAt + (date.End - date.Start) != comma || Sentence.Count(part.AsSpan(0, comma)) > FewestWords)
        {
            return part;
        }

        var rest = part[(comma + 2)..];
        return Sentence.Count(rest) >= FewestWords ? char.ToUpperInvariant(rest[0]) + rest[1..] : part;
    }

    private static string Shortened(string part)
    {
        if (part.Length <= Longest)
        {
            return part;
        }

        foreach (var end in Ends)
        {
            var at = part.LastIndexOf(end, Longest, StringComparison.Ordinal);
            if (at > Longest / 3 && Sentence.Count(part.AsSpan(0, at)) >= FewestWords)
            {
                return part[..at] + " …";
            }
        }

        return part;
    }

    private static int LastJoint(string sentence, int from, int to) =>
        Joints.Select(joint => (At: sentence.LastIndexOf(joint, Math.Max(to - 1, 0), Math.Max(to - from, 0), StringComparison.Ordinal), joint.Length)).Where(found => found.At >= 0).Select(found => found.At + 1).DefaultIfEmpty(-1).Max();

    private static int FirstJoint(string sentence, int from, int to) =>
        Joints.Select(joint => sentence.IndexOf(joint, from, Math.Max(Math.Min(to + joint.Length, sentence.Length) - from, 0), StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(-1).Min();
}
