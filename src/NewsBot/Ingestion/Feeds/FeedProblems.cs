namespace NewsBot.Ingestion.Feeds;

/// <summary>Readings that failed.</summary>
internal static class FeedProblems
{
    /// <summary>A problem and no feed.</summary>
    /// <param name="kind">What kind of trouble.</param>
    /// <param name="address">The document; a password in its address is not told.</param>
    /// <param name="reason">What is wrong, and what would mend it.</param>
    public static FeedReading Of(ProblemKind kind, Uri address, string reason) =>
        new(Feed: null, new ReadingProblem(kind, address.GetComponents(UriComponents.SchemeAndServer | UriComponents.PathAndQuery, UriFormat.UriEscaped), reason));
}
