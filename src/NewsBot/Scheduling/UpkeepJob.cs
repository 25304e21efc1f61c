using NewsBot.Delivery;
using Quartz;

namespace NewsBot.Scheduling;

/// <summary>Looks after the chats that cannot be reached.</summary>
/// <param name="upkeep">Does it.</param>
[DisallowConcurrentExecution]
public sealed class UpkeepJob(ChatUpkeep upkeep) : TimetableJob
{
    /// <inheritdoc/>
    protected override Task RunAsync(CancellationToken cancellationToken) => upkeep.RunAsync(cancellationToken);
}
