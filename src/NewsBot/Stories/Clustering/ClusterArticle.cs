using NewsBot.Articles;

namespace NewsBot.Stories.Clustering;

/// <summary>An article of the window.</summary>
/// <param name="id">Its id.</param>
/// <param name="vector">Its terms.</param>
/// <param name="sketch">Its runs of words.</param>
internal sealed class ClusterArticle(long id, TermVector vector, TextSketch sketch)
{
    /// <summary>Its id.</summary>
    public long Id { get; } = id;

    /// <summary>Its terms.</summary>
    public TermVector Vector { get; set; } = vector;

    /// <summary>Its runs of words.</summary>
    public TextSketch Sketch { get; set; } = sketch;

    /// <summary>When it was published.</summary>
    public required ArticleTime Time { get; init; }

    /// <summary>When it came, in milliseconds since 1970.</summary>
    public required long Arrived { get; init; }

    /// <summary>Whether its headline says something.</summary>
    public required bool HasGoodHeadline { get; set; }

    /// <summary>Keys of the countries that it is about; none where it names none.</summary>
    public required uint[] Places { get; init; }

    /// <summary>The story that it belongs to.</summary>
    public Cluster Cluster { get; set; } = null!;

    /// <summary>How alike it is to a story.</summary>
    public double LikenessTo(Cluster cluster) => cluster.Sums.Dot(Vector) / Math.Sqrt(cluster.Sums.SquaredLength);

    /// <summary>How alike it is to the others of its story; 0 where there are none.</summary>
    public double LikenessToRest()
    {
        var sums = Cluster.Sums;
        var itself = Vector.Dot(Vector);
        var toRest = sums.Dot(Vector) - itself;
        var rest = sums.SquaredLength - (2 * toRest) - itself;
        return sums.Vectors > 1 && rest > 0 ? toRest / Math.Sqrt(rest) : 0;
    }
}
