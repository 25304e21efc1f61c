namespace NewsBot.Topics;

/// <summary>
/// The words that may hide behind an Arabic word written together with particles: و and ف before ب, ل, ك before the article.
/// The word as written comes first, so that بيروت is never read as ب + يروت; the article is taken off but never added, except that
/// لل is ل + ال.
/// </summary>
internal static class ArabicForms
{
    /// <summary>A single letter is taken off words of this length and more only.</summary>
    private const int ShortestWithParticle = 4;

    private const int ShortestName = 3;

    /// <summary>How many forms a word has at most.</summary>
    public const int Most = 8;

    /// <summary>Lists the forms of a folded word as pairs of (characters to skip, whether the article is put before the rest).</summary>
    /// <param name="word">The folded word.</param>
    /// <param name="forms">Room for <see cref="Most"/> forms.</param>
    /// <returns>How many there are.</returns>
    public static int Of(ReadOnlySpan<char> word, Span<(int Skip, bool Article)> forms)
    {
        var count = 0;
        forms[count++] = (0, false);
        Article(word, 0, forms, ref count);
        if (word.Length < ShortestWithParticle)
        {
            return count;
        }

        var joined = word[0] is 'و' or 'ف' ? 1 : 0;
        if (joined == 1)
        {
            Rest(word, 1, forms, ref count);
        }

        if (word[joined..].StartsWith("لل") && word.Length - joined - 2 >= ShortestName - 1)
        {
            forms[count++] = (joined + 2, true);
            Add(word, joined + 2, forms, ref count);
        }
        else if (word[joined] is 'ب' or 'ل' or 'ك' && word.Length - joined >= ShortestWithParticle)
        {
            Rest(word, joined + 1, forms, ref count);
        }

        return count;
    }

    private static void Rest(ReadOnlySpan<char> word, int skip, Span<(int Skip, bool Article)> forms, ref int count)
    {
        Add(word, skip, forms, ref count);
        Article(word, skip, forms, ref count);
    }

    private static void Article(ReadOnlySpan<char> word, int skip, Span<(int Skip, bool Article)> forms, ref int count)
    {
        if (word[skip..].StartsWith("ال"))
        {
            Add(word, skip + 2, forms, ref count);
        }
    }

    private static void Add(ReadOnlySpan<char> word, int skip, Span<(int Skip, bool Article)> forms, ref int count)
    {
        if (word.Length - skip >= ShortestName)
        {
            forms[count++] = (skip, false);
        }
    }
}
