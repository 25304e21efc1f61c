using NewsBot.Stories.Sentences;

namespace NewsBot.Stories.Summaries;

/// <summary>Which sentences can be read without those around them.</summary>
internal static class Standalone
{
    private const int FewestWords = 8;
    private const int MostWords = 60;
    private const double MostQuoted = 0.4;
    private const string Ends = ".!。۔！";
    private const string Closers = "\"'”’»)]";
    private const string Marks = "\"“”„«»";

    /// <summary>True for a whole statement of readable length that points to nothing outside itself and is not mostly quotation, and tells news.</summary>
    public static bool Is(string sentence) =>
        Sentence.Count(sentence) is >= FewestWords and <= MostWords && IsWhole(sentence) && !IsShouted(sentence) && !IsQuotation(sentence) && !Openings.Dangle(sentence) && !EditorialNotes.Contain(sentence);

    /// <summary>True where the sentence ends as a statement does: not a subheading, a question, or cut off.</summary>
    public static bool IsWhole(string sentence)
    {
        var text = sentence.AsSpan().TrimEnd(Closers);
        return !text.IsEmpty && Ends.Contains(text[^1], StringComparison.Ordinal) && !text.EndsWith("..", StringComparison.Ordinal) && sentence.AsSpan().Count('(') == sentence.AsSpan().Count(')');
    }

    /// <summary>True for text set in capitals: a headline or a subheading, whatever it ends with.</summary>
    private static bool IsShouted(string sentence)
    {
        int upper = 0, lower = 0;
        foreach (var character in sentence)
        {
            upper += char.IsUpper(character) ? 1 : 0;
            lower += char.IsLower(character) ? 1 : 0;
        }

        return upper > lower;
    }

    private static bool IsQuotation(string sentence)
    {
        if (Marks.Contains(sentence[0], StringComparison.Ordinal) || sentence.StartsWith("``", StringComparison.Ordinal))
        {
            return true;
        }

        var marks = 0;
        for (var at = 0; at < sentence.Length; at++)
        {
            marks += Marks.Contains(sentence[at], StringComparison.Ordinal) || (at > 0 && sentence[at] is '`' or '\'' && sentence[at - 1] == sentence[at]) ? 1 : 0;
        }

        if (marks == 0)
        {
            return false;
        }

        var quotations = Quotations.In(sentence);
        return quotations.Count * 2 != marks || quotations.Length() > MostQuoted * sentence.Length;
    }
}
