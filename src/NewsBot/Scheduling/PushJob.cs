using NewsBot.Delivery;
using Quartz;

namespace NewsBot.Scheduling;

/// <summary>Plans what is owed and sends what is due.</summary>
/// <param name="push">Does it.</param>
[DisallowConcurrentExecution]
public sealed class PushJob(PushService push) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await push.RunOnceAsync(cancellationToken);
}
