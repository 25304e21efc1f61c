namespace NewsBot.Ingestion.Feeds;

/// <summary>What came of reading a document as a feed: the feed, or the one problem.</summary>
/// <param name="Feed">The feed; null where there is a problem.</param>
/// <param name="Problem">Why it could not be read; null where there is a feed.</param>
public sealed record FeedReading(Feed? Feed, ReadingProblem? Problem);
