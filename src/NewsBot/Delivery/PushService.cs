using NewsBot.Stories;
using NewsBot.Subscriptions;

namespace NewsBot.Delivery;

/// <summary>
/// Brings new stories to the chats: plans what is owed, makes messages of what is due, sends them. May be called at any time and from several
/// places at once: planning is done by one at a time, and sending to one chat never waits for another.
/// </summary>
public sealed class PushService : IDisposable
{
    private readonly DeclaredSubscriptions _declared;
    private readonly StoryStore _stories;
    private readonly Planner _planner;
    private readonly Composer _composer;
    private readonly EditComposer _edits;
    private readonly Dispatcher _dispatcher;
    private readonly CancellationToken _stopping;
    private readonly SemaphoreSlim _planning = new(1, 1);

    internal PushService(DeclaredSubscriptions declared, StoryStore stories, Planner planner, Composer composer, EditComposer edits, Dispatcher dispatcher, CancellationToken stopping) =>
        (_declared, _stories, _planner, _composer, _edits, _dispatcher, _stopping) = (declared, stories, planner, composer, edits, dispatcher, stopping);

    /// <summary>Plans, composes and sends until nothing more may go out now.</summary>
    /// <param name="cancellationToken">Stops it; what is under way gets a short grace to be recorded.</param>
    public async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        await PlanAsync(cancellationToken);
        await SendAsync(cancellationToken);
    }

    /// <summary>Takes up what the configuration declares, so that it begins before the first source is read.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task DeclareAsync(CancellationToken cancellationToken) =>
        await _declared.ApplyAsync(await _stories.LastSequenceAsync(cancellationToken), cancellationToken);

    /// <summary>Takes up changed declarations, plans new stories and composes what is due; sends nothing.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task PlanAsync(CancellationToken cancellationToken)
    {
        await _planning.WaitAsync(cancellationToken);
        try
        {
            await DeclareAsync(cancellationToken);
            await _planner.PlanAsync(cancellationToken);
            await _composer.ComposeAsync(_dispatcher.Platforms, cancellationToken);
            await _edits.ComposeAsync(_dispatcher.Platforms, cancellationToken);
        }
        finally
        {
            _planning.Release();
        }
    }

    /// <summary>Sends what is composed and may go out now.</summary>
    /// <param name="cancellationToken">Stops it; what is under way gets a short grace to be recorded.</param>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        // A scheduler that waits for its jobs at a stop tells them nothing; a platform that does not answer must not use up the time to stop in.
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stopping);
        await _dispatcher.RunAsync(ending.Token);
    }

    /// <inheritdoc/>
    public void Dispose() => _planning.Dispose();
}
