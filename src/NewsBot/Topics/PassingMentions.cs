using System.Runtime.InteropServices;

namespace NewsBot.Topics;

/// <summary>
/// Weakens what is named in passing: a topic that an article names once, after its first sentence, and not among others. One of a
/// list ("Kuwait, Oman and Qatar") takes part in what is told; a lone name there usually says where something comes from.
/// </summary>
internal static class PassingMentions
{
    /// <summary>Just enough that one such mention alone makes no topic.</summary>
    private const double Factor = 0.8;

    private const int LongestJoint = 12;

    private static readonly string[] Joints = ["and", "or", "the", "with", "to"];

    /// <summary>Weakens them in place.</summary>
    /// <param name="found">The mentions in the order of the text.</param>
    /// <param name="given">Topics that dateline and source name.</param>
    public static void Weaken(List<(Mention Mention, NameReading Reading)> found, IReadOnlyCollection<int> given)
    {
        var times = new Dictionary<int, int>();
        foreach (var (_, reading) in found)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(times, reading.Topic, out _)++;
        }

        for (var at = 0; at < found.Count; at++)
        {
            var (mention, reading) = found[at];
            if (mention.Zone == TextZone.Lead && times[reading.Topic] == 1 && !given.Contains(reading.Topic) && !Listed(found, at))
            {
                found[at] = (mention with { Factor = mention.Factor * Factor }, reading);
            }
        }
    }

    private static bool Listed(List<(Mention Mention, NameReading Reading)> found, int at) =>
        (at > 0 && Joined(found[at - 1].Mention, found[at].Mention)) || (at + 1 < found.Count && Joined(found[at].Mention, found[at + 1].Mention));

    private static bool Joined(Mention one, Mention next)
    {
        var end = one.Start + one.Length;
        if (!ReferenceEquals(one.Text, next.Text) || next.Start < end || next.Start - end > LongestJoint)
        {
            return false;
        }

        var between = one.Text.AsSpan(end, next.Start - end);
        foreach (var range in between.SplitAny(' ', '\n', '\r', ',', '،', '/'))
        {
            var word = between[range];
            if (!word.IsEmpty && !IsJoint(word))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsJoint(ReadOnlySpan<char> word)
    {
        foreach (var joint in Joints)
        {
            if (word.SequenceEqual(joint))
            {
                return true;
            }
        }

        return false;
    }
}
