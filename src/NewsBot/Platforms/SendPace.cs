namespace NewsBot.Platforms;

/// <summary>
/// Spaces the calls of one bot account: a total a second, a pace for each chat, and the pauses that the platform asked for. What it answers
/// wins over what is documented.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="total">The pace of the whole account.</param>
internal sealed class SendPace(TimeProvider time, SendRate total)
{
    private const int ForgetOver = 10_000;
    private readonly Lock _lock = new();
    private readonly PacedQueue _account = new(total);
    private readonly Dictionary<string, PacedQueue> _chats = new(StringComparer.Ordinal);

    /// <summary>Waits until a call may go out.</summary>
    /// <param name="chat">The chat's id.</param>
    /// <param name="rate">The chat's own pace.</param>
    /// <param name="patience">The longest wait that is worth it.</param>
    /// <param name="cancellationToken">Stops waiting; the place in the queue stays taken.</param>
    /// <returns>Null where the call may go out now; else how long it would have to wait still, no place being taken.</returns>
    public async Task<TimeSpan?> WaitAsync(string chat, SendRate rate, TimeSpan patience, CancellationToken cancellationToken)
    {
        PacedQueue queue;
        lock (_lock)
        {
            queue = Queue(chat, rate, time.GetUtcNow());
        }

        // The chat first, then the account: a place of the account is only taken by a call that can go out.
        return await InTurnAsync(queue, patience, cancellationToken) ?? await InTurnAsync(_account, patience, cancellationToken);
    }

    /// <summary>The platform asked for a pause.</summary>
    /// <param name="chat">The chat that it concerns; null for the whole account.</param>
    /// <param name="pause">How long.</param>
    public void Hold(string? chat, TimeSpan pause)
    {
        lock (_lock)
        {
            var until = time.GetUtcNow() + pause;
            if (chat is null)
            {
                _account.HoldUntil(until);
            }
            else if (_chats.TryGetValue(chat, out var queue))
            {
                queue.HoldUntil(until);
            }
        }
    }

    private async Task<TimeSpan?> InTurnAsync(PacedQueue queue, TimeSpan patience, CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (_lock)
        {
            var now = time.GetUtcNow();
            wait = queue.Earliest(now) - now;
            if (wait > patience)
            {
                return wait;
            }

            queue.Reserve(now);
        }

        if (wait <= TimeSpan.Zero)
        {
            return null;
        }

        await Task.Delay(wait, time, cancellationToken);
        lock (_lock)
        {
            // Another call may have been told to slow down while this one waited.
            var held = queue.HeldFrom(time.GetUtcNow());
            return held > TimeSpan.Zero ? held : null;
        }
    }

    private PacedQueue Queue(string chat, SendRate rate, DateTimeOffset now)
    {
        if (_chats.TryGetValue(chat, out var queue))
        {
            return queue;
        }

        if (_chats.Count > ForgetOver)
        {
            foreach (var (idle, _) in _chats.Where(entry => entry.Value.IsIdle(now)).ToList())
            {
                _chats.Remove(idle);
            }
        }

        return _chats[chat] = new PacedQueue(rate);
    }
}
