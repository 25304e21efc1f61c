using NewsBot.Delivery;
using Quartz;

namespace NewsBot.Scheduling;

/// <summary>Removes what was kept long enough.</summary>
/// <param name="retention">Does it.</param>
[DisallowConcurrentExecution]
public sealed class RetentionJob(Retention retention) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await retention.RunAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // A stop is no failure: what is left goes the next time.
        }
    }
}
