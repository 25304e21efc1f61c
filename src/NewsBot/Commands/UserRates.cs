namespace NewsBot.Commands;

/// <summary>Counts each user's commands of the last minute: a sliding window, so that nobody gets twice the limit around the turn of a minute.</summary>
internal sealed class UserRates(TimeProvider time)
{
    // Bounds the memory when very many users come within a minute; who was quiet longest is forgotten first.
    private const int MostUsers = 10_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Queue<long>> _users = new(StringComparer.Ordinal);

    /// <summary>How many users are remembered.</summary>
    public int Users
    {
        get
        {
            lock (_lock)
            {
                return _users.Count;
            }
        }
    }

    /// <summary>Counts a command, where the user still may.</summary>
    /// <param name="user">Who.</param>
    /// <param name="perMinute">The limit.</param>
    /// <returns>Zero where the command may run, else how long until the next one may.</returns>
    public TimeSpan Take(string user, int perMinute)
    {
        var now = time.GetTimestamp();
        lock (_lock)
        {
            if (!_users.TryGetValue(user, out var taken))
            {
                MakeRoom(now);
                _users[user] = taken = new Queue<long>();
            }

            while (taken.TryPeek(out var oldest) && time.GetElapsedTime(oldest, now) >= Window)
            {
                taken.Dequeue();
            }

            if (taken.Count >= perMinute)
            {
                return Window - time.GetElapsedTime(taken.Peek(), now);
            }

            taken.Enqueue(now);
            return TimeSpan.Zero;
        }
    }

    private void MakeRoom(long now)
    {
        if (_users.Count < MostUsers)
        {
            return;
        }

        foreach (var (user, taken) in _users)
        {
            if (time.GetElapsedTime(taken.Last(), now) >= Window)
            {
                _users.Remove(user);
            }
        }

        if (_users.Count >= MostUsers)
        {
            _users.Remove(_users.MinBy(user => user.Value.Last()).Key);
        }
    }
}
