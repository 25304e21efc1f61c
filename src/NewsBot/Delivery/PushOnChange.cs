using NewsBot.Storage;
using NewsBot.Stories;

namespace NewsBot.Delivery;

/// <summary>Pushes at once when an intake brought something.</summary>
internal sealed partial class PushOnChange(PushService push, StoryChanges changes, TimeProvider time, ILogger<PushOnChange> logger) : BackgroundService
{
    // An intake of many files announces each of them; planned together they make one digest instead of many messages.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // Before anything is read: what the file declares begins before the stories of the first reading.
        await LoggedAsync(push.PlanAsync, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var sending = new List<Task>();
        var next = changes.NextAsync(stoppingToken);
        try
        {
            while (true)
            {
                await next;
                await Task.Delay(Settling, time, stoppingToken);

                // Listening before looking: a change during the round is not missed.
                next = changes.NextAsync(stoppingToken);
                sending.RemoveAll(task => task.IsCompleted);
                await LoggedAsync(push.PlanAsync, stoppingToken);

                // A slow chat must not hold up the planning of what comes next.
                sending.Add(LoggedAsync(push.SendAsync, stoppingToken));
            }
        }
        finally
        {
            await Task.WhenAll(sending);
        }
    }

    // What failed is still owed; the timetable's next round takes it up.
    private async Task LoggedAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work(cancellationToken);
        }
        catch (StorageException)
        {
            // The store tells of its troubles itself.
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Pushing failed; what is owed stays owed and the next round tries again")]
    private partial void LogFailed(Exception failure);
}
