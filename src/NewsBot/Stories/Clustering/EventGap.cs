namespace NewsBot.Stories.Clustering;

/// <summary>Says whether two groups of articles tell two events: where articles are much less alike across the groups than within them.</summary>
internal static class EventGap
{
    // Two articles of one event are about this alike; weighs as much as three pairs of articles, so that a pair that happens to be very alike does not make an event.
    private const double UsualLikeness = 0.15, UsualWeight = 3;

    /// <summary>Judges two stories.</summary>
    /// <param name="one">A story.</param>
    /// <param name="other">Another one.</param>
    /// <param name="below">The share of the likeness within below which the likeness across tells two events.</param>
    public static bool AreTwo(Cluster one, Cluster other, double below) =>
        Math.Min(one.MeanTerms, other.MeanTerms) >= ClusterRules.LeastTermsToPart
        && AreTwo(one.Sums.Dot(other.Sums), one.Sums.SquaredLength, one.Articles.Count, other.Sums.SquaredLength, other.Articles.Count, below);

    /// <summary>Judges two groups by their sums of vectors; groups of less than <see cref="ClusterRules.LeastOfPart"/> tell nothing.</summary>
    /// <param name="across">The product of both sums.</param>
    /// <param name="first">The square of the first sum.</param>
    /// <param name="firsts">Its articles.</param>
    /// <param name="second">The square of the second sum.</param>
    /// <param name="seconds">Its articles.</param>
    /// <param name="below">As above.</param>
    public static bool AreTwo(double across, double first, int firsts, double second, int seconds, double below) =>
        Math.Min(firsts, seconds) >= ClusterRules.LeastOfPart
        && across / ((double)firsts * seconds) < below * Math.Sqrt(Within(first, firsts) * Within(second, seconds));

    private static double Within(double square, int count)
    {
        var pairs = count * (count - 1) / 2.0;
        return (((square - count) / 2) + (UsualLikeness * UsualWeight)) / (pairs + UsualWeight);
    }
}
