using System.Buffers;
using NewsBot.Articles;

namespace NewsBot.Stories.Clustering;

/// <summary>Parts what is written without spaces between words (Chinese, Japanese, Thai, Khmer, Burmese) into overlapping pairs of characters: most words of these languages are one or two long.</summary>
/// <remarks>As search engines do without a dictionary: J.-Y. Nie, J. Gao et al., "On the Use of Words and N-grams for Chinese Information Retrieval", 2000.</remarks>
internal static class Unspaced
{
    private const int Pair = 2;

    /// <summary>Whether a text holds anything of the kind.</summary>
    public static bool IsIn(string text) => text.AsSpan().IndexOfAnyInRange('\u0E00', '\uFAFF') is var at && at >= 0 && text.AsSpan(at).ContainsAny(Characters);

    /// <summary>The words of a text with runs of such characters parted.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words by spaces and marks.</param>
    public static List<SearchWord> Part(string text, List<SearchWord> words)
    {
        var parted = new List<SearchWord>(words.Count * Pair);
        foreach (var word in words)
        {
            for (int start = word.Start, end; start < word.End; start = end)
            {
                end = start + 1;
                var isUnspaced = Is(text[start]);
                while (end < word.End && Is(text[end]) == isUnspaced)
                {
                    end++;
                }

                Add(parted, start, end, isUnspaced);
            }
        }

        return parted;
    }

    private static SearchValues<char> Characters { get; } = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(Is)]);

    private static bool Is(char character) =>
        character is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');

    private static void Add(List<SearchWord> parted, int start, int end, bool isUnspaced)
    {
        if (!isUnspaced || end - start <= Pair)
        {
            parted.Add(new SearchWord(start, end - start));
            return;
        }

        for (var at = start; at + Pair <= end; at++)
        {
            parted.Add(new SearchWord(at, Pair));
        }
    }
}
