using NewsBot.Articles;

namespace NewsBot.Ingestion.Feeds;

/// <summary>A date of a feed: what stood there, and what it means.</summary>
/// <param name="Text">As the publisher wrote it.</param>
/// <param name="At">The moment with the publisher's offset; null where the text is no date. Without a zone UTC is taken.</param>
/// <param name="Precision">How much of it was stated.</param>
/// <param name="ZoneStated">False where UTC was taken because no zone stood there.</param>
public sealed record FeedDate(string Text, DateTimeOffset? At, DatePrecision Precision, bool ZoneStated)
{
    /// <summary>As the date of an article; null where the text is no date. A time of day without its zone is a moment that nobody knows, so only the day is taken of it.</summary>
    public Published? ToPublished() => At is not { } at
        ? null
        : Precision == DatePrecision.Time && ZoneStated ? new Published(at, DatePrecision.Time)
        : new Published(new DateTimeOffset(at.Date, TimeSpan.Zero), DatePrecision.Day);
}
