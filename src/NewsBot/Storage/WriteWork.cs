namespace NewsBot.Storage;

/// <summary>Statements that wait for their turn in a write transaction.</summary>
internal abstract class WriteWork
{
    /// <summary>Runs the statements; the outcome is kept until it is told.</summary>
    /// <param name="session">The writer's connection, inside a transaction.</param>
    public abstract Task RunAsync(Session session);

    /// <summary>Tells the caller that the statements hold.</summary>
    public abstract void Succeed();

    /// <summary>Tells the caller that nothing of it holds.</summary>
    /// <param name="failure">Why.</param>
    public abstract void Fail(Exception failure);
}

/// <summary>Statements that yield something.</summary>
/// <param name="statements">The statements.</param>
/// <typeparam name="T">What they yield.</typeparam>
internal sealed class WriteWork<T>(Func<Session, Task<T>> statements) : WriteWork
{
    private readonly TaskCompletionSource<T> _told = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    /// <summary>Ends after the commit.</summary>
    public Task<T> Told => _told.Task;

    /// <inheritdoc/>
    public override async Task RunAsync(Session session) => _result = await statements(session);

    /// <inheritdoc/>
    public override void Succeed() => _told.TrySetResult(_result);

    /// <inheritdoc/>
    public override void Fail(Exception failure) => _told.TrySetException(failure);
}
