namespace NewsBot.Ingestion.Fetching;

/// <summary>What the headers of an answer say about the next request.</summary>
internal static class AnswerHeaders
{
    /// <summary>The longest time that a server's word is kept; what asks for more is a mistake.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>How long the answer stays true: Cache-Control before Expires (RFC 9111, 4.2); zero where neither says.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="now">The moment.</param>
    public static TimeSpan FreshFor(HttpResponseMessage answer, DateTimeOffset now)
    {
        var cache = answer.Headers.CacheControl;
        if (cache?.NoStore == true || cache?.NoCache == true)
        {
            return TimeSpan.Zero;
        }

        var stated = cache?.MaxAge is { } age ? age - (answer.Headers.Age ?? TimeSpan.Zero)
            : answer.Content.Headers.Expires is { } expires ? expires - (answer.Headers.Date ?? now)
            : TimeSpan.Zero;
        return Bounded(stated);
    }

    /// <summary>Before when the server wants no further request (Retry-After, of 429 and 503); null where it does not say.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="now">The moment.</param>
    public static DateTimeOffset? NotBefore(HttpResponseMessage answer, DateTimeOffset now) => answer.Headers.RetryAfter switch
    {
        { Delta: { } pause } => now + Bounded(pause),
        { Date: { } date } => now + Bounded(date - now),
        _ => null,
    };

    private static TimeSpan Bounded(TimeSpan time) => time < TimeSpan.Zero ? TimeSpan.Zero : time > Longest ? Longest : time;
}
