namespace NewsBot.Tests.Platforms.Servers;

/// <summary>A rate limit of the Discord server: so many calls in a window that begins with the first of them.</summary>
public sealed class DiscordBucket(TimeProvider time, int limit, TimeSpan window)
{
    private DateTimeOffset _resetAt;

    public int Remaining { get; private set; }

    public TimeSpan ResetAfter => _resetAt - time.GetUtcNow();

    /// <summary>Takes a place; false where there is none before the reset.</summary>
    public bool TryTake()
    {
        if (_resetAt <= time.GetUtcNow())
        {
            (_resetAt, Remaining) = (time.GetUtcNow() + window, limit);
        }

        return Remaining > 0 && Remaining-- > 0;
    }
}
