namespace NewsBot.Platforms.DiscordChat.Rest;

/// <summary>
/// Counts the answers for which the platform bans an address: 10,000 of 401, 403 or 429 within ten minutes
/// (https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans).
/// </summary>
/// <param name="time">The clock.</param>
internal sealed class InvalidRequests(TimeProvider time)
{
    /// <summary>Beyond these no push goes out. The other half is for answers to users, and for whatever else calls from the same address.</summary>
    public const int Most = 5000;

    private static readonly TimeSpan Span = TimeSpan.FromMinutes(10);
    private readonly Lock _lock = new();
    private readonly Queue<long> _answers = new();

    /// <summary>How long until a push may go out again; zero where it may now.</summary>
    public TimeSpan Wait()
    {
        lock (_lock)
        {
            while (_answers.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= Span)
            {
                _answers.Dequeue();
            }

            return _answers.Count < Most ? TimeSpan.Zero : Span - time.GetElapsedTime(_answers.Peek());
        }
    }

    /// <summary>A call was answered.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="scope">What the answer says of whom a pause concerns; null for nothing. Limits that are shared with others are nobody's fault.</param>
    public void Note(int status, string? scope)
    {
        if (status is 401 or 403 || (status == 429 && scope != "shared"))
        {
            lock (_lock)
            {
                _answers.Enqueue(time.GetTimestamp());
            }
        }
    }
}
