using System.Collections.Concurrent;

namespace NewsBot.Ingestion.Remote;

/// <summary>
/// What is known of the sources that are fetched. What happens to one is written into the store at once; that nothing happened is kept in memory
/// and written once in a while, for many sources together.
/// </summary>
internal sealed class RemoteBook(RemoteTables tables, TimeProvider time)
{
    // So many in one transaction: others that want to write wait some milliseconds, not seconds.
    private const int StatesAtOnce = 200;

    /// <summary>A crash forgets no more than this: what did not change since then is asked for once more, conditionally.</summary>
    private static readonly TimeSpan WrittenEvery = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, RemoteState> _states = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private HashSet<string> _unwritten = new(StringComparer.Ordinal);
    private DateTimeOffset _writtenAt = time.GetUtcNow();

    /// <summary>Brings what the store remembers into memory.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task RecallAsync(CancellationToken cancellationToken)
    {
        foreach (var (source, state) in await tables.StatesAsync(cancellationToken))
        {
            _states.TryAdd(source, state);
        }
    }

    /// <summary>What is in memory of a source; null where nothing is.</summary>
    /// <param name="source">Its id.</param>
    public RemoteState? InMemory(string source) => _states.GetValueOrDefault(source);

    /// <summary>What is known of a source; a new state where nothing is, or where it had another address.</summary>
    /// <param name="source">Its id.</param>
    /// <param name="address">Its address.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<RemoteState> StateAsync(string source, Uri address, CancellationToken cancellationToken)
    {
        var known = InMemory(source) ?? await tables.StateAsync(source, cancellationToken);
        return known is null ? RemoteState.New(address)
            : known.Address == address.AbsoluteUri ? known
            : RemoteState.New(address) with { UsualGap = known.UsualGap, LastNews = known.LastNews };
    }

    /// <summary>Keeps that a source was read and brought nothing.</summary>
    /// <param name="source">Its id.</param>
    /// <param name="state">Its state.</param>
    /// <param name="cancellationToken">Stops writing; nothing is forgotten by it.</param>
    public async Task KeepAsync(string source, RemoteState state, CancellationToken cancellationToken)
    {
        var before = InMemory(source);
        if (before?.LastRead is null || before.Failures > 0 || before.MovedTo != state.MovedTo || before.Address != state.Address)
        {
            await tables.SaveAsync([(source, state)], cancellationToken);
            _states[source] = state;
            return;
        }

        _states[source] = state;
        lock (_lock)
        {
            _unwritten.Add(source);
            if (time.GetUtcNow() < _writtenAt + WrittenEvery)
            {
                return;
            }
        }

        await WriteAsync(cancellationToken);
    }

    /// <summary>Keeps that a source brought something.</summary>
    /// <param name="source">Its id.</param>
    /// <param name="state">Its state.</param>
    /// <param name="items">Its items that were dealt with.</param>
    /// <param name="newArticles">How many new articles it brought.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task KeepAsync(string source, RemoteState state, IReadOnlyList<FoundItem> items, int newArticles, CancellationToken cancellationToken)
    {
        _states[source] = await tables.SaveAsync(source, state, items, newArticles, cancellationToken);
        Written(source);
    }

    /// <summary>Keeps that a source failed.</summary>
    /// <param name="source">Its id.</param>
    /// <param name="state">Its state.</param>
    /// <param name="problem">Why.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task KeepAsync(string source, RemoteState state, ReadingProblem problem, CancellationToken cancellationToken)
    {
        // Memory goes first, or a writing of others that runs meanwhile could take the problem back.
        _states[source] = state;
        Written(source);
        await tables.SaveAsync(source, state, problem, cancellationToken);
    }

    /// <summary>Writes what is only in memory.</summary>
    /// <param name="cancellationToken">Stops it; what is not written yet stays in memory.</param>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        HashSet<string> sources;
        lock (_lock)
        {
            (sources, _unwritten) = (_unwritten, new HashSet<string>(StringComparer.Ordinal));
            _writtenAt = time.GetUtcNow();
        }

        try
        {
            foreach (var some in sources.ToList().Chunk(StatesAtOnce))
            {
                await tables.SaveAsync(some.Select(source => (source, _states[source])).Where(known => known.Item2.Failures == 0), cancellationToken);
                sources.ExceptWith(some);
            }
        }
        finally
        {
            lock (_lock)
            {
                _unwritten.UnionWith(sources);
            }
        }
    }

    private void Written(string source)
    {
        lock (_lock)
        {
            _unwritten.Remove(source);
        }
    }
}
