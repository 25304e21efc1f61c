using NewsBot.Ingestion.Fetching;

namespace NewsBot.Ingestion.Remote;

/// <summary>What is kept of a source between two fetches.</summary>
internal sealed record RemoteState
{
    /// <summary>The address that was configured when it was fetched.</summary>
    public required string Address { get; init; }

    /// <summary>Where it has moved for good; null where it has not.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>What makes the next request conditional; null for nothing.</summary>
    public Validators? Validators { get; init; }

    /// <summary>SHA-256 of the document that was read last; null before the first.</summary>
    public byte[]? Hash { get; init; }

    /// <summary>When it was last read, or had not changed; null for never.</summary>
    public DateTimeOffset? LastRead { get; init; }

    /// <summary>When it was last looked at, in vain or not; null for never.</summary>
    public DateTimeOffset? LastChecked { get; init; }

    /// <summary>When it is to be fetched again.</summary>
    public DateTimeOffset NextTry { get; init; }

    /// <summary>Failed fetches in a row.</summary>
    public int Failures { get; init; }

    /// <summary>Since when it fails; null while it does not.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>How long the feed says that it may be kept; null where it says nothing.</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>The usual time from news to news; null while it is not known.</summary>
    public TimeSpan? UsualGap { get; init; }

    /// <summary>When it last brought news; null for never.</summary>
    public DateTimeOffset? LastNews { get; init; }

    /// <summary>A source that was never fetched at this address.</summary>
    /// <param name="address">The address.</param>
    public static RemoteState New(Uri address) => new() { Address = address.AbsoluteUri, NextTry = DateTimeOffset.MinValue };

    /// <summary>When a source is to be looked at: sooner than planned where its longest pause was made shorter since.</summary>
    /// <param name="atMost">The longest pause of a source that does not fail.</param>
    public DateTimeOffset DueAt(TimeSpan atMost) =>
        Failures == 0 && LastRead is { } read && read + FetchPace.Longest(atMost) is var latest && latest < NextTry ? latest : NextTry;
}
