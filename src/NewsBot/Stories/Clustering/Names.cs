namespace NewsBot.Stories.Clustering;

/// <summary>Finds terms that are written as names: with a capital inside a sentence, or all in capitals where their surroundings are not.</summary>
internal static class Names
{
    /// <summary>Letters from which a word tells how its sentence is capitalised; shorter ones are small in any headline.</summary>
    private const int Telling = 4;

    /// <summary>Telling words from which a sentence can be in title case, and their share with a capital.</summary>
    private const int TitleCaseWords = 4;

    private const double TitleCaseShare = 0.6;

    /// <summary>Marks the terms of an article that a text of it writes as names.</summary>
    /// <param name="text">The text.</param>
    /// <param name="memory">The article's terms.</param>
    public static void Mark(TermText text, TermMemory memory)
    {
        var words = text.Words;
        for (int first = 0, next; first < words.Count; first = next)
        {
            next = first + 1;
            while (next < words.Count && !EndsBetween(text.Form, words[next - 1].End, words[next].Start))
            {
                next++;
            }

            Sentence(text, first, next, memory);
        }
    }

    private static void Sentence(TermText text, int first, int next, TermMemory memory)
    {
        var (form, words) = (text.Form, text.Words);
        var (telling, capital, small) = (0, 0, false);
        for (var index = first; index < next; index++)
        {
            var word = words[index];
            small |= form.AsSpan(word.Start, word.Length).IndexOfAnyInRange('a', 'z') >= 0;
            if (!word.IsNumber && word.Length >= Telling)
            {
                telling++;
                capital += char.IsUpper(form[word.Start]) ? 1 : 0;
            }
        }

        var titleCase = telling >= TitleCaseWords && capital > TitleCaseShare * telling;
        for (var index = first; index < next; index++)
        {
            var word = words[index];
            if (!word.IsNumber && char.IsUpper(form[word.Start]) && ((index > first && !titleCase) || (small && word.Length > 1 && IsUpper(form, word)))
                && memory.Term(form, word) is { Count: > 0 } term)
            {
                term.IsName = true;
            }
        }
    }

    private static bool IsUpper(string text, TermWord word) => !text.AsSpan(word.Start, word.Length).ContainsAnyInRange('a', 'z');

    private static bool EndsBetween(string text, int end, int start) =>
        start > end && text.AsSpan(end, start - end) is var between && between.IndexOfAny('.', '!', '?') is var at and >= 0 && between[(at + 1)..].Contains(' ');
}
