using System.Collections.Immutable;

namespace NewsBot.Articles;

/// <summary>One thing that a question asks for: a word, words in a row, or words that begin alike.</summary>
/// <param name="Words">The words, folded; more than one is a phrase.</param>
/// <param name="Prefix">True where the last word may go on.</param>
/// <param name="Excluded">True for what must not occur.</param>
internal sealed record SearchTerm(ImmutableArray<string> Words, bool Prefix, bool Excluded)
{
    /// <summary>Endings that the stemmer takes off, so that a prefix which reaches into an ending ("electio*") still finds the stem ("elect").</summary>
    private static readonly ImmutableArray<string> Endings =
        ["", "n", "s", "e", "d", "g", "t", "y", "l", "r", "on", "ed", "es", "ng", "ly", "al", "ss", "er", "nt", "ion", "ing", "ent", "ity", "ies", "ness", "ment", "tion", "ation"];

    /// <summary>Letters of the endings that the stemmer takes off one after another ("hopefulness"), and what it leaves at least.</summary>
    private const int LongestEnding = 6;

    private const int ShortestStem = 3;

    /// <summary>First letters that no ending of two words with one stem reaches; "die" and "dying" part after the first, and no stemmer joins them.</summary>
    private const int HeadLength = 2;

    /// <summary>The words' stems.</summary>
    public ImmutableArray<string> Stems { get; } = [.. Words.Select(StemOf)];

    /// <summary>How every word begins that may be the term's first.</summary>
    public string Head { get; } = Words[0][..Math.Min(Words[0].Length, HeadLength)];

    /// <summary>The stem that the index keeps of a word.</summary>
    /// <param name="word">The folded word.</param>
    public static string StemOf(string word) => word.Length > 2 && word.All(char.IsAsciiLetterOrDigit) ? PorterStemmer.Stem(word) : word;

    /// <summary>The term in the index's language.</summary>
    /// <remarks>https://www.sqlite.org/fts5.html#full_text_query_syntax; folded words hold letters and digits alone, so that nothing needs escaping.</remarks>
    public string ToMatch()
    {
        var phrase = $"\"{string.Join(' ', Words)}\"";
        return !Prefix ? phrase
            : Words.Length > 1 || Excluded ? $"{phrase}*"
            : $"({phrase}* {string.Concat(WordsOfShorterStem().Select(word => $" OR \"{word}\""))})";
    }

    /// <summary>True where a word of a text is the term's word at a place.</summary>
    /// <param name="word">The folded word.</param>
    /// <param name="stem">Its stem.</param>
    /// <param name="place">Which word of the term.</param>
    public bool Fits(string word, string stem, int place) =>
        Prefix && place == Words.Length - 1 ? word.StartsWith(Words[place], StringComparison.Ordinal) : stem == Stems[place];

    // As words, not as stems: the index stems what it is asked for, and the stem of a stem is another. That finds too much
    // ("ira" for "iraq*"); the ranking drops what holds no word that begins so.
    private IEnumerable<string> WordsOfShorterStem()
    {
        var prefix = Words[^1];
        return prefix.All(char.IsAsciiLetter)
            ? Enumerable.Range(Math.Max(prefix.Length - LongestEnding, ShortestStem), Math.Min(LongestEnding, Math.Max(prefix.Length - ShortestStem, 0)))
                .Select(length => prefix[..length])
                .Concat(Endings.Select(ending => prefix + ending))
                .Where(word => !StemOf(word).StartsWith(prefix, StringComparison.Ordinal))
                .DistinctBy(StemOf, StringComparer.Ordinal)
            : [];
    }
}
