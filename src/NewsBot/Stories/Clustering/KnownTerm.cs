namespace NewsBot.Stories.Clustering;

/// <summary>A term that was met before, with what the article that is being read says of it.</summary>
/// <param name="text">The term.</param>
internal sealed class KnownTerm(string text)
{
    private readonly bool _isCommon = CommonTerms.Contain(TermWords.Key(text));

    /// <summary>The term.</summary>
    public string Text { get; } = text;

    /// <summary>Its key.</summary>
    public uint Key { get; } = TermWords.Key(text);

    /// <summary>How often it stands in the article; 0 where it does not.</summary>
    public int Count { get; set; }

    /// <summary>Whether the article writes it as a name.</summary>
    public bool IsName { get; set; }

    /// <summary>Whether the article names a place by it.</summary>
    public bool IsPlace { get; set; }

    /// <summary>The term as one of the article.</summary>
    public ArticleTerm OfArticle() => new(Text, Key, Count, IsName, IsPlace || _isCommon);

    /// <summary>Forgets the article.</summary>
    public void Leave() => (Count, IsName, IsPlace) = (0, false, false);
}
