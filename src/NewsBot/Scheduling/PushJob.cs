using NewsBot.Delivery;

namespace NewsBot.Scheduling;

/// <summary>Plans what is owed and sends what is due. Rounds may overlap: one that waits for a slow chat must not keep the next from serving the others.</summary>
/// <param name="push">Does it.</param>
public sealed class PushJob(PushService push) : TimetableJob
{
    /// <inheritdoc/>
    protected override Task RunAsync(CancellationToken cancellationToken) => push.RunOnceAsync(cancellationToken);
}
