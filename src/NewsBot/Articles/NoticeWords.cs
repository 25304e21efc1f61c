namespace NewsBot.Articles;

/// <summary>Reads the word that a publisher sets before a headline or a paragraph to say that it corrected or withdrew the text ("CORRECTION: …", "[Withdrawn] …", "تصحيح: …").</summary>
internal static class NoticeWords
{
    // Characters at the beginning of a line in which the word and its mark stand.
    private const int Longest = 40;

    private static readonly (string Word, Notice Notice)[] Words =
    [
        ("correction", Notice.Corrected), ("corrected", Notice.Corrected), ("clarification", Notice.Corrected), ("تصحيح", Notice.Corrected), ("تصويب", Notice.Corrected),
        ("withdrawn", Notice.Withdrawn), ("withdrawal", Notice.Withdrawn), ("retraction", Notice.Withdrawn), ("retracted", Notice.Withdrawn),
        ("kill", Notice.Withdrawn), ("سحب", Notice.Withdrawn), ("تم سحب الخبر", Notice.Withdrawn), ("خبر مسحوب", Notice.Withdrawn),
    ];

    /// <summary>What a text says of itself, in its title, or at the beginning of its first or last paragraph; null for nothing. Withdrawn outweighs corrected.</summary>
    /// <param name="text">The text.</param>
    public static Notice? Of(ArticleText text)
    {
        var lines = text.Paragraphs is [] ? [text.Title] : new[] { text.Title, text.Paragraphs[0], text.Paragraphs[^1] };
        return lines.Select(line => Read(NormalForm.Of(line.Length > Longest ? line[..Longest] : line)).Notice).Max();
    }

    /// <summary>A normal form without the word before it.</summary>
    /// <param name="normal">The normal form of a title.</param>
    public static string Strip(string normal) => Read(normal).Without;

    // Only with a mark behind it: "Correction officers strike" and "Kill switch found" are news.
    private static (Notice? Notice, string Without) Read(string line)
    {
        var opened = line is ['[' or '(', ..];
        var start = opened ? line[1..] : line;
        foreach (var (word, notice) in Words)
        {
            if (start.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && start[word.Length..].TrimStart() is var after
                && (opened ? after is [']' or ')', ..] : after is [':', ..] || IsDash(after, start[word.Length..])))
            {
                return (notice, after[1..].TrimStart(':', '-', ' '));
            }
        }

        return (null, line);
    }

    // "CORRECTED-Port opens" and "Correction - Port opens", but not "correction-free" inside a sentence.
    private static bool IsDash(string after, string behind) => after is ['-', ' ', ..] || (behind is ['-', var first, ..] && char.IsUpper(first));
}
