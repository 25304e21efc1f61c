using NewsBot.Articles;
using NewsBot.Stories.Summaries;

namespace NewsBot.Stories.Clustering;

/// <summary>Reads a text's words and numbers, and the terms that stand for them.</summary>
internal static class TermWords
{
    /// <summary>Letters of a word from which it means something by itself.</summary>
    private const int ShortestWord = 2;

    /// <summary>Words and numbers in order. A number keeps its inner points, commas and colons ("5.4", "1,200", "8:00"), an abbreviation its letters ("U.S."), and a possessive "s" is left out.</summary>
    /// <param name="text">The text.</param>
    public static List<TermWord> In(string text)
    {
        var words = new List<TermWord>();
        Join(text, SearchWord.In(text), words);
        return words;
    }

    /// <summary>As <see cref="In"/>, of words that were found already.</summary>
    /// <param name="text">The text.</param>
    /// <param name="parts">Its runs of letters and digits.</param>
    /// <param name="words">Receives the words and numbers.</param>
    public static void Join(string text, List<SearchWord> parts, List<TermWord> words)
    {
        parts = Unspaced.IsIn(text) ? Unspaced.Part(text, parts) : parts;
        foreach (var part in parts)
        {
            var isNumber = char.IsDigit(text[part.Start]);
            if (words.Count > 0 && words[^1] is var last && part.Start == last.End + 1)
            {
                var between = text[last.End];
                if ((last.IsNumber && isNumber && between is '.' or ',' or ':') || (between == '.' && part.Length == 1 && IsAbbreviation(text, last)))
                {
                    words[^1] = last with { End = part.End };
                    continue;
                }

                if (part.Length == 1 && between is '\'' or '’' or '‘')
                {
                    continue;
                }
            }

            words.Add(new TermWord(part.Start, part.End, isNumber));
        }
    }

    /// <summary>The term of a word: folded, without commas in numbers, English by Porter's stem, Arabic by a light one; null for words without content of their own.</summary>
    /// <param name="text">The text.</param>
    /// <param name="word">The word in it.</param>
    public static string? Term(string text, TermWord word)
    {
        if (word.IsNumber)
        {
            return text.AsSpan(word.Start, word.Length).Contains(',') ? text[word.Start..word.End].Replace(",", "", StringComparison.Ordinal) : text[word.Start..word.End].ToLowerInvariant();
        }

        var folded = new SearchWord(word.Start, word.Length).Fold(text).Replace(".", "", StringComparison.Ordinal);
        return folded.Length < ShortestWord || StopWords.Contain(folded) ? null
            : char.IsAsciiLetter(folded[0]) ? PorterStemmer.Stem(folded)
            : ArabicStem.Of(folded);
    }

    /// <summary>The key of a term. Two of a window's terms share one by chance in a few cases of ten thousand, which moves no story. Keys are stored, so they must never change.</summary>
    /// <param name="term">The term.</param>
    /// <remarks>FNV-1a over UTF-16 units, finished as by MurmurHash3: http://www.isthe.com/chongo/tech/comp/fnv/</remarks>
    public static uint Key(string term)
    {
        var hash = 2166136261u;
        foreach (var character in term)
        {
            hash = (hash ^ character) * 16777619;
        }

        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }

    // "U.S": every letter so far stands alone.
    private static bool IsAbbreviation(string text, TermWord word)
    {
        if (word.IsNumber)
        {
            return false;
        }

        for (var index = word.Start + 1; index < word.End; index += 2)
        {
            if (text[index] != '.')
            {
                return false;
            }
        }

        return true;
    }
}
