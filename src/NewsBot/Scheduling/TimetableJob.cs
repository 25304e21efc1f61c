using NewsBot.Storage;
using Quartz;

namespace NewsBot.Scheduling;

/// <summary>A job of the timetable. What it leaves undone is done at a later run, or after the next start.</summary>
public abstract class TimetableJob : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await RunAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // A stop is no failure.
        }
        catch (StorageException)
        {
            // The store tells of its troubles itself, once, where each run would tell them again.
        }
    }

    /// <summary>Does it.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    protected abstract Task RunAsync(CancellationToken cancellationToken);
}
