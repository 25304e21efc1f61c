namespace NewsBot.Stories.Summaries;

/// <summary>A sentence in its place.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Article">Number of its article, oldest first.</param>
/// <param name="Position">Its place in the article, from 0.</param>
/// <param name="Length">How many words it has, by spaces.</param>
/// <param name="Terms">What it speaks of.</param>
/// <param name="MayStandAlone">True where a summary may show it.</param>
internal sealed record Sentence(string Text, int Article, int Position, int Length, Terms Terms, bool MayStandAlone)
{
    /// <summary>True where its source stopped inside it, or may have.</summary>
    public bool MayBeCut { get; init; }

    /// <summary>How many words a text has, by spaces.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        var space = true;
        foreach (var character in text)
        {
            var isSpace = char.IsWhiteSpace(character);
            count += space && !isSpace ? 1 : 0;
            space = isSpace;
        }

        return count;
    }
}
