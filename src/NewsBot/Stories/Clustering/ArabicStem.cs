namespace NewsBot.Stories.Clustering;

/// <summary>Takes off the ending that Arabic adds to a noun for gender, number or belonging, so that a country and its adjective meet (العراق, عراقي, العراقية). The article is gone already.</summary>
/// <remarks>After the light stemmers of L. S. Larkey et al., "Light Stemming for Arabic Information Retrieval", 2007; only endings, and never below three letters, the length of a root.</remarks>
internal static class ArabicStem
{
    private const int Root = 3;

    // Folded letters: ة is written ه here.
    private static readonly string[] Endings = ["يات", "يون", "يين", "ات", "ون", "ين", "ان", "يه", "ها", "هم", "ه", "ي"];

    /// <summary>The stem; the word itself in other scripts, and where too little would be left.</summary>
    /// <param name="word">A folded word.</param>
    public static string Of(string word)
    {
        if (word[0] is < '\u0600' or > '\u06FF')
        {
            return word;
        }

        var ending = Array.Find(Endings, ending => word.Length >= ending.Length + Root && word.EndsWith(ending, StringComparison.Ordinal));
        return ending is null ? word : word[..^ending.Length];
    }
}
