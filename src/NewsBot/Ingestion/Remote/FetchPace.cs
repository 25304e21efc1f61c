namespace NewsBot.Ingestion.Remote;

/// <summary>When a source is fetched again.</summary>
internal static class FetchPace
{
    /// <summary>A quarter of a source's usual pause: what it writes is found after an eighth of it, on the average.</summary>
    private const int LooksPerItem = 4;

    /// <summary>A source that falls silent is asked less and less: after a day about hourly.</summary>
    private const int LooksPerSilence = 20;

    /// <summary>Pauses double this often at most.</summary>
    private const int Doublings = 16;

    private const double SpreadShare = 0.1;

    /// <summary>The longest pause of a failing source: it is found mended the same day.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(6);

    /// <summary>The pause after a fetch that went well: as the source's own habit asks, no shorter than its server says, within the configured bounds.</summary>
    /// <param name="source">The bounds.</param>
    /// <param name="freshFor">What the server says; zero where it says nothing.</param>
    /// <param name="state">What is known of its habit, and what the feed says.</param>
    /// <param name="now">The moment.</param>
    public static TimeSpan AfterSuccess(RemoteSource source, TimeSpan freshFor, RemoteState state, DateTimeOffset now)
    {
        var own = state is { UsualGap: { } gap, LastNews: { } last } ? Longer(gap / LooksPerItem, (now - last) / LooksPerSilence) : TimeSpan.Zero;
        var asked = Longer(Longer(own, freshFor), Longer(state.TimeToLive ?? TimeSpan.Zero, source.Every));
        return asked > source.EveryAtMost ? source.EveryAtMost : asked;
    }

    /// <summary>The pause after a fetch that failed: growing with each failure, no shorter than the server asks.</summary>
    /// <param name="source">The bounds.</param>
    /// <param name="failures">Failures in a row, this one counted.</param>
    /// <param name="asked">What the server asks for; zero where it asks for nothing.</param>
    /// <param name="isGone">True where the publisher says that it is gone for good.</param>
    public static TimeSpan AfterFailure(RemoteSource source, int failures, TimeSpan asked, bool isGone)
    {
        var longest = Longer(LongestPause, source.Every);
        var growing = isGone ? longest : source.Every * Math.Pow(2, Math.Min(failures - 1, Doublings));
        return Longer(growing > longest ? longest : growing, asked);
    }

    /// <summary>A pause up to a tenth longer, so that sources which began together do not stay together.</summary>
    /// <param name="pause">The pause.</param>
    /// <param name="random">Where chance comes from.</param>
    public static TimeSpan Spread(TimeSpan pause, Random random) => pause + (pause * SpreadShare * random.NextDouble());

    /// <summary>What a pause becomes at most when it is spread.</summary>
    /// <param name="pause">The pause.</param>
    public static TimeSpan Longest(TimeSpan pause) => pause * (1 + SpreadShare);

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
