using System.Collections.Frozen;

namespace NewsBot.Stories.Summaries;

/// <summary>Leaves out weekdays that only say when something was reported ("said on Monday that" becomes "said that"), which saves words where words are counted.</summary>
internal static class Weekdays
{
    private static readonly FrozenSet<string> Days = Set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");
    private static readonly FrozenSet<string> PartsOfDay = Set("morning afternoon evening night");
    private static readonly FrozenSet<string> Leading = Set("on late early");

    /// <summary>Behind these the weekday is part of what is said ("last Monday", "until Friday").</summary>
    private static readonly FrozenSet<string> Needed = Set(
        "the a an this that last next every each since until till by before after from to through of between and or per past following previous mid than for during versus in at about around");

    /// <summary>The sentence without such weekdays.</summary>
    public static string Drop(string sentence)
    {
        if (!sentence.Contains("day", StringComparison.Ordinal))
        {
            return sentence;
        }

        var kept = new List<string>();
        var words = sentence.Split(' ');
        for (var at = 0; at < words.Length; at++)
        {
            var end = DayEnd(words, at, out var tail);
            var before = kept.FindLastIndex(word => !Leading.Contains(word));
            if (end < 0 || before < 0 || !MayLose(kept[before].TrimEnd(',')))
            {
                kept.Add(words[at]);
                continue;
            }

            kept.RemoveRange(before + 1, kept.Count - before - 1);
            kept[before] = kept[before].TrimEnd(',') + tail;
            at = end;
        }

        return string.Join(' ', kept);
    }

    /// <summary>Index of the last word of a weekday that begins at a word; -1 where none does. The tail is the mark behind it.</summary>
    private static int DayEnd(string[] words, int at, out string tail)
    {
        var withPart = Days.Contains(words[at]) && at + 1 < words.Length && PartsOfDay.Contains(words[at + 1].TrimEnd(',', '.', ';'));
        var end = withPart ? at + 1 : at;
        var closed = words[end].TrimEnd(',', '.', ';');
        tail = words[end][closed.Length..];
        return tail.Length <= 1 && (withPart || Days.Contains(closed)) ? end : -1;
    }

    private static bool MayLose(string word) => word.Length > 0 && char.IsLower(word[0]) && char.IsLetter(word[^1]) && !Needed.Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
