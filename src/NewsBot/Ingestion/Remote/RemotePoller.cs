using System.Security.Cryptography;
using NewsBot.Ingestion.Feeds;
using NewsBot.Ingestion.Fetching;

namespace NewsBot.Ingestion.Remote;

/// <summary>Looks at feeds and pages: when they are due, as politely as their servers ask, and less and less often while they fail.</summary>
internal sealed partial class RemotePoller(IEnumerable<IRemoteReader> readers, RemoteBook book, ItemIntake intake, TimeProvider time, ILogger<RemotePoller> logger) : IPoller
{
    private readonly Dictionary<SourceKind, IRemoteReader> _readers = readers.ToDictionary(reader => reader.Kind);

    /// <inheritdoc/>
    public bool Polls(SourceKind kind) => _readers.ContainsKey(kind);

    /// <inheritdoc/>
    public Task RecallAsync(CancellationToken cancellationToken) => book.RecallAsync(cancellationToken);

    /// <inheritdoc/>
    public DateTimeOffset? DueAt(SourceOptions declared) =>
        book.InMemory(declared.Id) is { } state && state.Address == declared.Url!.AbsoluteUri ? state.DueAt(RemoteSource.Of(declared).EveryAtMost) : null;

    /// <inheritdoc/>
    public Task WriteAsync(CancellationToken cancellationToken) => book.WriteAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<PollReport> PollAsync(SourceOptions declared, CancellationToken cancellationToken)
    {
        var source = RemoteSource.Of(declared);
        var state = await book.StateAsync(declared.Id, source.Address, cancellationToken);
        if (state.DueAt(source.EveryAtMost) > time.GetUtcNow())
        {
            return PollReport.Nothing;
        }

        var reader = _readers[source.Kind];
        var fetched = await reader.FetchAsync(state.MovedTo ?? source.Address, state.Validators, cancellationToken);
        if (fetched.Problem is { } problem)
        {
            return await FailAsync(source, state, fetched, problem, cancellationToken);
        }

        var hash = fetched.Document is { } arrived ? SHA256.HashData(arrived.Body.Span) : state.Hash;
        if (fetched.Document is not { } document || (state.Hash is not null && state.Hash.AsSpan().SequenceEqual(hash)))
        {
            await book.KeepAsync(declared.Id, Well(source, state, fetched), cancellationToken);
            return PollReport.Nothing;
        }

        var reading = reader.Read(document);
        return reading.Feed is { } feed
            ? await TakeAsync(source, reader, state, fetched, feed, hash!, cancellationToken)
            : await FailAsync(source, state, fetched, reading.Problem!, cancellationToken);
    }

    private async Task<PollReport> TakeAsync(RemoteSource source, IRemoteReader reader, RemoteState state, FetchResult fetched, Feed feed, byte[] hash, CancellationToken cancellationToken)
    {
        var taken = await intake.TakeAsync(source, reader, feed, isFirst: state.LastRead is null, cancellationToken);
        var next = Well(source, state with { TimeToLive = feed.Head.TimeToLive }, fetched);
        next = taken.IsWhole
            ? next with { Hash = hash }
            : next with { Hash = null, Validators = null, NextTry = time.GetUtcNow() + source.Every };

        // Not to be stopped any more: the articles are stored, and only the memory of them is left.
        await book.KeepAsync(source.Source.Id, next, taken.Done, taken.Report.New, CancellationToken.None);
        LogPolled(source.Source.Id, feed.Items.Length, taken.Report.New, taken.Report.Revised, taken.Report.Duplicate, taken.Report.Problems.Length);
        if (taken.Report.Problems is [var first, ..])
        {
            LogFirst(source.Source.Id, first.Place, first.Reason);
        }

        return taken.Report;
    }

    private RemoteState Well(RemoteSource source, RemoteState state, FetchResult fetched)
    {
        if (state.FailingSince is { } since)
        {
            LogMended(source.Source.Id, since);
        }

        var now = time.GetUtcNow();
        var moved = fetched.MovedTo ?? state.MovedTo;
        if (moved is not null && moved != state.MovedTo)
        {
            LogMoved(source.Source.Id, FetchResult.Shown(moved));
        }

        return state with
        {
            MovedTo = moved,
            Validators = fetched.Validators,
            LastRead = now,
            LastChecked = now,
            NextTry = now + FetchPace.Spread(FetchPace.AfterSuccess(source, fetched.FreshFor, state, now), Random.Shared),
            Failures = 0,
            FailingSince = null,
        };
    }

    private async Task<PollReport> FailAsync(RemoteSource source, RemoteState state, FetchResult fetched, ReadingProblem problem, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var asked = fetched.NotBefore is { } moment && moment > now ? moment - now : TimeSpan.Zero;
        var failures = state.Failures + 1;

        // Where it had moved to may have been a mistake of the publisher, or of a network on the way: the configured address is asked again, and only that one can be gone for good.
        problem = problem.Kind == ProblemKind.Gone && state.MovedTo is not null ? problem with { Kind = ProblemKind.Answered } : problem;
        var next = now + FetchPace.Spread(FetchPace.AfterFailure(source, failures, asked, problem.Kind == ProblemKind.Gone), Random.Shared);
        var failed = state with { Failures = failures, FailingSince = state.FailingSince ?? now, LastChecked = now, NextTry = next, MovedTo = null, Validators = state.MovedTo is null ? state.Validators : null };
        await book.KeepAsync(source.Source.Id, failed, problem, cancellationToken);
        if (failures == 1)
        {
            LogFailed(source.Source.Id, problem.Kind, problem.Place, problem.Reason);
        }

        return PollReport.Nothing with { Problems = [problem] };
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Source {Source}: {Items} items, {New} new, {Revised} revised, {Duplicate} known, {Problems} problems")]
    private partial void LogPolled(string source, int items, int @new, int revised, int duplicate, int problems);

    [LoggerMessage(Level = LogLevel.Information, Message = "Source {Source}: the first problem was with {Address}: {Reason}")]
    private partial void LogFirst(string source, string address, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Source {Source} cannot be read: {Problem} {Address}: {Reason}")]
    private partial void LogFailed(string source, ProblemKind problem, string address, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Source {Source} is read again; it failed since {Since}")]
    private partial void LogMended(string source, DateTimeOffset since);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Source {Source} has moved for good to {Address}; write that address into the configuration")]
    private partial void LogMoved(string source, string address);
}
