using NewsBot.Delivery;
using Quartz;

namespace NewsBot.Scheduling;

/// <summary>Plans what is owed and sends what is due. Rounds may overlap: one that waits for a slow chat must not keep the next from serving the others.</summary>
/// <param name="push">Does it.</param>
public sealed class PushJob(PushService push) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await push.RunOnceAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // A stop is no failure: what was not sent is still owed.
        }
    }
}
