using System.Collections.Immutable;

namespace NewsBot.Articles;

/// <summary>What a user asked for.</summary>
/// <param name="Wanted">What must occur, all of it.</param>
/// <param name="Excluded">What must not.</param>
internal sealed record SearchQuestion(ImmutableArray<SearchTerm> Wanted, ImmutableArray<SearchTerm> Excluded)
{
    /// <summary>Terms beyond this are not read; nobody types so many, and each costs a walk through the index.</summary>
    private const int MostTerms = 16;

    /// <summary>Characters of a word beyond this are not read.</summary>
    private const int LongestWord = 64;

    /// <summary>Letters from which a prefix is one; shorter ones would begin half the dictionary. Scripts that write no vowels need fewer.</summary>
    private const int ShortestPrefix = 3;

    private const int ShortestPrefixElsewhere = 2;

    /// <summary>Words that stand in nearly every text: beside others they part nothing, and looking for them walks through everything.</summary>
    private static readonly ImmutableHashSet<string> Everywhere = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "has", "have", "he", "her", "his", "in", "is", "it", "its", "of", "on", "or", "s", "said", "that", "the", "their", "they", "this", "to", "was", "were", "which", "with",
        "في", "من", "الي", "علي", "ان", "عن", "مع", "هذا", "هذه", "التي", "الذي", "و", "ما", "لا", "قال");

    private const string Quotes = "\"“”„«»";

    /// <summary>Reads a question: words, "phrases", -excluded, prefix*. Anything is a question; what holds no word asks for nothing.</summary>
    /// <param name="typed">What the user typed.</param>
    public static SearchQuestion Read(string typed)
    {
        var terms = new List<SearchTerm>();
        for (var index = 0; index < typed.Length && terms.Count < MostTerms;)
        {
            if (char.IsWhiteSpace(typed[index]))
            {
                index++;
                continue;
            }

            var excluded = typed[index] is '-' or '−' or '–' && index + 1 < typed.Length;
            index += excluded ? 1 : 0;
            var quoted = Quotes.Contains(typed[index]);
            index += quoted ? 1 : 0;
            var end = EndOf(typed, index, quoted);
            AddTerm(terms, typed[index..end], excluded);
            index = quoted ? end + 1 : end;
        }

        var wanted = terms.FindAll(term => !term.Excluded);
        var telling = wanted.FindAll(term => term.Words.Length > 1 || term.Prefix || !Everywhere.Contains(term.Words[0]));
        return new SearchQuestion([.. telling.Count > 0 ? telling : wanted], [.. terms.Where(term => term.Excluded)]);
    }

    /// <summary>The question in the index's language.</summary>
    /// <param name="columns">Where the wanted must stand ("title"); null for anywhere.</param>
    public string ToMatch(string? columns)
    {
        var wanted = $"({string.Join(" AND ", Wanted.Select(term => term.ToMatch()))})";
        var match = columns is null ? wanted : $"({{{columns}}} : {wanted})";
        return Excluded.IsEmpty ? match : $"{match} NOT ({string.Join(" OR ", Excluded.Select(term => term.ToMatch()))})";
    }

    private static int EndOf(string typed, int start, bool quoted)
    {
        for (var index = start; index < typed.Length; index++)
        {
            if (Quotes.Contains(typed[index]) || (!quoted && char.IsWhiteSpace(typed[index])))
            {
                return index;
            }
        }

        return typed.Length;
    }

    private static void AddTerm(List<SearchTerm> terms, string text, bool excluded)
    {
        var words = SearchWord.In(text).Select(word => word.Fold(text)).SelectMany(LettersOf).ToImmutableArray();
        if (words.IsEmpty)
        {
            return;
        }

        var shortest = char.IsAscii(words[^1][0]) ? ShortestPrefix : ShortestPrefixElsewhere;
        terms.Add(new SearchTerm(words, text.TrimEnd().EndsWith('*') && words[^1].Length >= shortest, excluded));
    }

    // Folding can leave something that is no letter ("½" is "1⁄2"); the index would part the word there.
    private static IEnumerable<string> LettersOf(string folded) =>
        SearchWord.In(folded).Select(word => folded.Substring(word.Start, Math.Min(word.Length, LongestWord)));
}
