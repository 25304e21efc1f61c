using NewsBot.Delivery;
using Quartz;

namespace NewsBot.Scheduling;

/// <summary>Looks after the chats that cannot be reached.</summary>
/// <param name="upkeep">Does it.</param>
[DisallowConcurrentExecution]
public sealed class UpkeepJob(ChatUpkeep upkeep) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await upkeep.RunAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // A stop is no failure: what was not looked at is due at the next start.
        }
    }
}
