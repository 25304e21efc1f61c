namespace NewsBot.Platforms.DiscordChat.Gateway;

/// <summary>How many sessions may still be begun. Beginning more than the platform allows in a day makes it reset the token.</summary>
/// <param name="time">The clock.</param>
internal sealed class SessionBudget(TimeProvider time)
{
    private readonly Lock _lock = new();
    private int _remaining;
    private DateTimeOffset _fullAt;
    private int _full;

    /// <summary>The platform told what is left.</summary>
    public void Learn(GatewayEntry entry)
    {
        lock (_lock)
        {
            (_remaining, _full, _fullAt) = (entry.Remaining, entry.Total, time.GetUtcNow() + entry.ResetAfter);
        }
    }

    /// <summary>Takes one session, or waits until there is one.</summary>
    /// <param name="handle">Told why nothing connects for so long.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task TakeAsync(Action<DiscordEvent> handle, CancellationToken cancellationToken)
    {
        for (var wait = Take(); wait > TimeSpan.Zero; wait = Take())
        {
            handle(new DiscordEvent.Lost($"the day's budget of new sessions is used up; connecting in {wait:hh\\:mm\\:ss}"));
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    // Zero where a session may begin now, else how long until one may be asked for again.
    private TimeSpan Take()
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (now >= _fullAt)
            {
                (_remaining, _fullAt) = (_full, now + TimeSpan.FromDays(1));
            }

            if (_remaining <= 0)
            {
                return _fullAt - now;
            }

            _remaining--;
            return TimeSpan.Zero;
        }
    }
}
