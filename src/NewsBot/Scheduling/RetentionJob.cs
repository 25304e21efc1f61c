using NewsBot.Delivery;
using Quartz;

namespace NewsBot.Scheduling;

/// <summary>Removes what was kept long enough.</summary>
/// <param name="retention">Does it.</param>
[DisallowConcurrentExecution]
public sealed class RetentionJob(Retention retention) : TimetableJob
{
    /// <inheritdoc/>
    protected override Task RunAsync(CancellationToken cancellationToken) => retention.RunAsync(cancellationToken);
}
