using Microsoft.Extensions.Options;

namespace NewsBot.Ingestion.Fetching;

/// <summary>Keeps requests to one host few and apart.</summary>
internal sealed class HostTurns(IOptionsMonitor<FetchOptions> options, TimeProvider time)
{
    // Hosts stand in documents from outside: there may be any number of them.
    private const int FewestSwept = 1_000;

    // What one document's server asks for, all others of the host are kept from for so long at most: behind one name may stand many servers.
    private static readonly TimeSpan LongestHold = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly int _perHost = options.CurrentValue.PerHost;
    private int _sweptAt = FewestSwept;

    /// <summary>How many hosts are in memory.</summary>
    public int HostsKept
    {
        get
        {
            lock (_lock)
            {
                return _hosts.Count;
            }
        }
    }

    /// <summary>Waits for a turn at a host.</summary>
    /// <param name="name">The host.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The turn; it ends when it is disposed of.</returns>
    public async Task<IDisposable> EnterAsync(string name, CancellationToken cancellationToken)
    {
        var host = Join(name);
        try
        {
            await host.Places.WaitAsync(cancellationToken);
        }
        catch
        {
            Leave(host);
            throw;
        }

        try
        {
            await Task.Delay(PauseAt(host), time, cancellationToken);
            return new Turn(this, host);
        }
        catch
        {
            host.Places.Release();
            Leave(host);
            throw;
        }
    }

    /// <summary>Keeps everybody from a host that wants fewer requests.</summary>
    /// <param name="name">The host; it is somebody's turn there.</param>
    /// <param name="until">When it may be asked again.</param>
    public void Hold(string name, DateTimeOffset until)
    {
        lock (_lock)
        {
            var latest = time.GetUtcNow() + LongestHold;
            _hosts[name].HeldUntil = until < latest ? until : latest;
        }
    }

    /// <summary>Until when nothing may be asked of a host; null where it may be.</summary>
    /// <param name="name">The host.</param>
    public DateTimeOffset? HeldUntil(string name)
    {
        lock (_lock)
        {
            return _hosts.TryGetValue(name, out var host) && host.HeldUntil > time.GetUtcNow() ? host.HeldUntil : null;
        }
    }

    private Host Join(string name)
    {
        lock (_lock)
        {
            if (_hosts.Count >= _sweptAt)
            {
                var now = time.GetUtcNow();
                foreach (var (gone, _) in _hosts.Where(entry => entry.Value.Users == 0 && entry.Value.Next <= now && entry.Value.HeldUntil <= now).ToList())
                {
                    _hosts.Remove(gone);
                }

                // What is left is in use. Sweeping again before as many have come would go through thousands of hosts at each request.
                _sweptAt = Math.Max(FewestSwept, _hosts.Count * 2);
            }

            if (!_hosts.TryGetValue(name, out var host))
            {
                _hosts[name] = host = new Host(_perHost);
            }

            host.Users++;
            return host;
        }
    }

    private TimeSpan PauseAt(Host host)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var start = host.Next > now ? host.Next : now;
            host.Next = start + options.CurrentValue.Spacing;
            return start - now;
        }
    }

    private void Leave(Host host)
    {
        lock (_lock)
        {
            host.Users--;
        }
    }

    private sealed class Host(int places)
    {
        public SemaphoreSlim Places { get; } = new(places, places);

        public int Users { get; set; }

        public DateTimeOffset Next { get; set; }

        public DateTimeOffset HeldUntil { get; set; }
    }

    private sealed class Turn(HostTurns owner, Host host) : IDisposable
    {
        public void Dispose()
        {
            host.Places.Release();
            owner.Leave(host);
        }
    }
}
