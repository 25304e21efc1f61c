namespace NewsBot.Ingestion.PageDumps;

/// <summary>Where sentences end.</summary>
internal static class Punctuation
{
    private const string Closers = "\"'”’»)]﴾﴿›";
    private const string Terminals = ".!?؟۔…:";

    /// <summary>True where a line ends as a sentence does, quotes and brackets after the stop allowed.</summary>
    /// <param name="line">A line without space at its end.</param>
    public static bool EndsSentence(string line)
    {
        var words = line.TrimEnd(Closers.ToCharArray());
        return words.Length > 0 && Terminals.Contains(words[^1], StringComparison.Ordinal);
    }

    /// <summary>True where a paragraph at the end of a dump was cut: no stop, or only the dots of an ellipsis.</summary>
    /// <param name="paragraph">The last paragraph.</param>
    public static bool IsCut(string paragraph) =>
        paragraph.EndsWith('…') || paragraph.EndsWith("...", StringComparison.Ordinal) || (!EndsSentence(paragraph) && !paragraph.EndsWith(')'));
}
