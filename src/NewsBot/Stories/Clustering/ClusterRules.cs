namespace NewsBot.Stories.Clustering;

/// <summary>The numbers by which stories are told apart and together. One set for whole articles and for headlines alone; docs/stories.md tells what each is worth.</summary>
internal static class ClusterRules
{
    // A cosine is asked for that grows with the length of both sides: headlines share little by nature, articles of an age share much by chance.
    private const double FullLength = 45, FullLengthOfSecondLook = 90;
    private const double Join = 0.115, JoinAtFullLength = 0.075;
    private const double Merge = 0.135, MergeAtFullLength = 0.41;

    // Days without a word make it less likely that it is the same event.
    private const double JoinPerDay = 0.8, MergePerDay = 0.4;

    /// <summary>How much more alike articles must be that name other countries than the story's.</summary>
    public const double Elsewhere = 1.5;

    /// <summary>How many of the stories that share most with an article are compared in full.</summary>
    public const int Candidates = 30;

    /// <summary>Articles after which those that stand alone are looked at again, how many of the last ones, and up to which size of their story.</summary>
    public const int SecondLookEvery = 50, SecondLookAt = 60, AloneUpTo = 2;

    /// <summary>What another story must offer an article that stands alone, beside its own.</summary>
    public const double BetterThanOwn = 1.0;

    /// <summary>Articles from which a story is looked at for two events in it, those of each event, the last ones that are compared, and the mean terms of an article: headlines alone do not tell.</summary>
    public const int LeastToPart = 6, LeastOfPart = 3, ComparedToPart = 40, LeastTermsToPart = 25;

    /// <summary>Where likeness across is below this share of likeness within, a story is two.</summary>
    public const double PartBelow = 0.72;

    /// <summary>The same for two stories that might be merged; above, so that what was parted stays so.</summary>
    public const double NeverMergeBelow = 0.78;

    /// <summary>The cosine from which an article joins a story.</summary>
    /// <param name="terms">The article's terms.</param>
    /// <param name="meanTerms">Terms of the story's articles, on average.</param>
    /// <param name="days">Days between them.</param>
    /// <param name="again">Whether the article stood alone before.</param>
    public static double JoinFrom(double terms, double meanTerms, double days, bool again) =>
        (Join + (JoinAtFullLength * Fullness(terms, meanTerms, again ? FullLengthOfSecondLook : FullLength))) * (1 + (JoinPerDay * Math.Log(1 + days)));

    /// <summary>The cosine from which two stories are one.</summary>
    public static double MergeFrom(Cluster one, Cluster other) =>
        (Merge + (MergeAtFullLength * Fullness(one.MeanTerms, other.MeanTerms, FullLength))) * (1 + (MergePerDay * Math.Log(1 + one.Time.DaysTo(other.Time))));

    /// <summary>Whether a story of so many articles is looked at now: at each new one while it is small, then at every eighth part more.</summary>
    public static bool IsTimeToPart(int articles) => articles >= LeastToPart && articles % Math.Max(1, articles / 8) == 0;

    private static double Fullness(double one, double other, double full) => Math.Sqrt(Math.Min(1, one / full) * Math.Min(1, other / full));
}
