using System.Collections.Concurrent;

namespace NewsBot.Ingestion.Fetching.Robots;

/// <summary>Asks a host's robots.txt before its pages are fetched, and keeps the answer.</summary>
internal sealed class RobotsGuard(Fetcher fetcher, TimeProvider time)
{
    // RFC 9309, 2.5: at least 500 KiB must be read.
    private const int MostBytes = 512 * 1024;
    private const int HostsKept = 10_000;
    private const long CharactersKept = 16 * 1024 * 1024;

    // RFC 9309, 2.4: an answer is kept no longer than a day. A fault is asked about again soon.
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    private static readonly TimeSpan FaultKept = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a page may be fetched.</summary>
    /// <param name="address">The page.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    /// <returns>Null where it may, else the problem.</returns>
    public async Task<FetchResult?> RefusalAsync(Uri address, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(address, cancellationToken);
        return known.Rules is null
            ? FetchResult.Failed(ProblemKind.Refused, address, $"Its robots.txt cannot be read, so nothing may be fetched there now: {known.Fault}") with { NotBefore = known.Until }
            : known.Rules.Allow(address) ? null
            : FetchResult.Failed(ProblemKind.Refused, address, $"The publisher's robots.txt closes it to {ProductName.Token}. Take the publisher's feed, or ask the publisher for leave.");
    }

    private async Task<Known> KnownAsync(Uri address, CancellationToken cancellationToken)
    {
        var host = address.GetLeftPart(UriPartial.Authority);
        var now = time.GetUtcNow();
        if (_known.TryGetValue(host, out var known) && known.Until > now)
        {
            return known;
        }

        Forget();
        var result = await fetcher.FetchAsync(new FetchRequest(new Uri(new Uri(host), "/robots.txt"), MostBytes) { Accept = "text/plain, */*;q=0.1" }, cancellationToken);
        return _known[host] = result switch
        {
            { Document: { } file } => new Known(RobotsRules.Read(file.Body.Span, ProductName.Token), null, now + Kept),

            // 2.3.1.3: a file that is not there forbids nothing; 2.3.1.4: one that cannot be had forbids everything.
            { Status: >= 400 and < 500 and not 429 } => new Known(RobotsRules.Everything, null, now + Kept),
            { Problem.Kind: ProblemKind.TooLarge or ProblemKind.Unreadable or ProblemKind.Binary, Status: >= 200 and < 300 } => new Known(RobotsRules.Everything, null, now + Kept),
            _ => new Known(null, result.Problem?.Reason, now + FaultKept),
        };
    }

    // Half of them go, those first that would be asked about again first.
    private void Forget()
    {
        if (_known.Count < HostsKept && _known.Values.Sum(known => (long)(known.Rules?.Characters ?? 0)) < CharactersKept)
        {
            return;
        }

        foreach (var (old, _) in _known.OrderBy(entry => entry.Value.Until).Take(_known.Count / 2).ToList())
        {
            _known.TryRemove(old, out _);
        }
    }

    private sealed record Known(RobotsRules? Rules, string? Fault, DateTimeOffset Until);
}
