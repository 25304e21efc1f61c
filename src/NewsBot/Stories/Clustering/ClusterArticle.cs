namespace NewsBot.Stories.Clustering;

/// <summary>An article of the window.</summary>
/// <param name="id">Its id.</param>
/// <param name="vector">Its terms.</param>
/// <param name="time">When it was published.</param>
/// <param name="arrived">When it came, in milliseconds since 1970.</param>
/// <param name="hasGoodHeadline">Whether its headline says something.</param>
/// <param name="places">Keys of the countries that it is about.</param>
internal sealed class ClusterArticle(long id, TermVector vector, ArticleTime time, long arrived, bool hasGoodHeadline, uint[] places)
{
    /// <summary>Keys of the countries that it is about; none where it names none.</summary>
    public uint[] Places { get; } = places;

    /// <summary>Its id.</summary>
    public long Id { get; } = id;

    /// <summary>Its terms.</summary>
    public TermVector Vector { get; set; } = vector;

    /// <summary>When it was published.</summary>
    public ArticleTime Time { get; } = time;

    /// <summary>When it came, in milliseconds since 1970.</summary>
    public long Arrived { get; } = arrived;

    /// <summary>Whether its headline says something.</summary>
    public bool HasGoodHeadline { get; set; } = hasGoodHeadline;

    /// <summary>The story that it belongs to.</summary>
    public Cluster Cluster { get; set; } = null!;
}
