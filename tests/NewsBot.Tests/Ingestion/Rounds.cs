using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Ingestion;
using NewsBot.Ingestion.Fetching;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Ingestion;

/// <summary>Rounds over sources that answer as a test says.</summary>
internal sealed class Rounds : IPoller, IDisposable
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _hanging = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _entered = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _looks = new();

    public Rounds(params SourceOptions[] sources)
    {
        Sources = new FakeOptions<SourceList>([.. sources]);
        Served = new SourceRounds(new SourcePoller(Sources, [this]), Sources, new FakeOptions<FetchOptions>(new FetchOptions()), Time, NullLogger<SourceRounds>.Instance);
    }

    public FakeTime Time { get; } = new();

    public FakeOptions<SourceList> Sources { get; }

    public SourceRounds Served { get; }

    /// <summary>When sources are due, where they know better than their pause.</summary>
    public ConcurrentDictionary<string, DateTimeOffset> Due { get; } = new(StringComparer.Ordinal);

    /// <summary>What the store says to looks; null while it is in order.</summary>
    public Exception? Fault { get; set; }

    public bool IsWritten { get; private set; }

    public static SourceOptions Source(string id, string? host = null, int minutes = 10) => new()
    {
        Id = id,
        Kind = SourceKind.Feed,
        Url = new Uri($"https://{host ?? id + ".example"}/feed"),
        Every = TimeSpan.FromMinutes(minutes),
    };

    public int Looks(string id) => _looks.Count(look => look == id);

    public int AllLooks => _looks.Count;

    /// <summary>Looks at a source do not end until <see cref="Answer"/>.</summary>
    public void Hang(string id)
    {
        _entered[id] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _hanging[id] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public void Answer(string id)
    {
        _hanging.TryRemove(id, out var hanging);
        _entered.TryRemove(id, out _);
        hanging!.SetResult();
    }

    /// <summary>What a second brings: whatever is due is begun, and ends unless it hangs.</summary>
    public async Task SecondAsync()
    {
        await Served.BeginDueAsync(TestContext.Current.CancellationToken);
        await SettleAsync();
        Time.Advance(TimeSpan.FromSeconds(1));
    }

    public async Task SecondsAsync(int seconds)
    {
        for (var at = 0; at < seconds; at++)
        {
            await SecondAsync();
        }
    }

    /// <summary>Until only those are under way that hang.</summary>
    public async Task SettleAsync()
    {
        while (Served.UnderWay().FirstOrDefault(look => !(_entered.TryGetValue(look.Id, out var entered) && entered.Task.IsCompleted)) is { Look: { } look, Id: var id })
        {
            await Task.WhenAny(look, _entered.TryGetValue(id, out var entered) ? entered.Task : look).WaitAsync(TestContext.Current.CancellationToken);
        }
    }

    public bool Polls(SourceKind kind) => true;

    public Task RecallAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public DateTimeOffset? DueAt(SourceOptions declared) => Due.TryGetValue(declared.Id, out var due) ? due : null;

    public Task WriteAsync(CancellationToken cancellationToken)
    {
        IsWritten = true;
        return Task.CompletedTask;
    }

    public async Task<PollReport> PollAsync(SourceOptions declared, CancellationToken cancellationToken)
    {
        _looks.Enqueue(declared.Id);
        if (_hanging.TryGetValue(declared.Id, out var hanging))
        {
            _entered[declared.Id].TrySetResult();
            await hanging.Task.WaitAsync(cancellationToken);
        }

        return Fault is null ? PollReport.Nothing : throw Fault;
    }

    public void Dispose() => Served.Dispose();
}
