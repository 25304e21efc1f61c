namespace NewsBot.Stories;

/// <summary>Tells whoever waits that an intake brought something. It carries no content: what changed is read from the store, so a missed signal loses nothing.</summary>
public sealed class StoryChanges
{
    private volatile TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes at the next change after this call.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task NextAsync(CancellationToken cancellationToken) => _next.Task.WaitAsync(cancellationToken);

    /// <summary>Wakes all who wait.</summary>
    public void Announce() => Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
