namespace NewsBot.Ingestion;

/// <summary>Which source is looked at next: the one that is due the longest, many at once, few of one host.</summary>
/// <param name="most">Sources that are looked at once.</param>
/// <param name="perHost">How many of them of one host; further ones stand in a line of their own, so that a host with hundreds of feeds keeps nobody else waiting.</param>
internal sealed class SourceQueue(int most, int perHost)
{
    private readonly PriorityQueue<SourceVisit, (DateTimeOffset Due, long Number)> _due = new();
    private readonly Dictionary<string, HostLine> _hosts = new(StringComparer.OrdinalIgnoreCase);
    private long _number;

    /// <summary>How many are being looked at.</summary>
    public int Running { get; private set; }

    /// <summary>Plans a look. Of two that are due at the same time the one planned first goes first.</summary>
    /// <param name="visit">The source; not planned yet.</param>
    /// <param name="due">When.</param>
    public void Add(SourceVisit visit, DateTimeOffset due) => _due.Enqueue(visit, (due, _number++));

    /// <summary>Takes the next source that is due, if one more may be looked at; it runs until <see cref="End"/>.</summary>
    /// <param name="now">The moment.</param>
    public SourceVisit? Take(DateTimeOffset now)
    {
        while (Running < most && _due.TryPeek(out var visit, out var place) && place.Due <= now)
        {
            _due.Dequeue();
            if (!visit.IsGone && Begin(visit))
            {
                return visit;
            }
        }

        return null;
    }

    /// <summary>A look ended.</summary>
    /// <param name="ended">The source.</param>
    /// <returns>The source of the same host that waited the longest, which runs from now on; null where none waits.</returns>
    public SourceVisit? End(SourceVisit ended)
    {
        Running--;
        if (ended.Host is null)
        {
            return null;
        }

        var line = _hosts[ended.Host];
        line.Running--;
        while (line.Waiting.TryDequeue(out var next))
        {
            if (!next.IsGone && Begin(next))
            {
                return next;
            }
        }

        if (line.Running == 0)
        {
            _hosts.Remove(ended.Host);
        }

        return null;
    }

    private bool Begin(SourceVisit visit)
    {
        if (visit.Host is { } host)
        {
            if (!_hosts.TryGetValue(host, out var line))
            {
                _hosts[host] = line = new HostLine();
            }

            if (line.Running >= perHost)
            {
                line.Waiting.Enqueue(visit);
                return false;
            }

            line.Running++;
        }

        Running++;
        return true;
    }

    private sealed class HostLine
    {
        public Queue<SourceVisit> Waiting { get; } = new();

        public int Running { get; set; }
    }
}
