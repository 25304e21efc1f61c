using NewsBot.Ingestion;
using Quartz;

namespace NewsBot.Scheduling;

/// <summary>Looks at one source.</summary>
/// <param name="poller">Reads it.</param>
[DisallowConcurrentExecution]
public sealed class PollSourceJob(SourcePoller poller) : IJob
{
    internal const string SourceKey = "source";

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await poller.PollAsync(context.JobDetail.JobDataMap.GetString(SourceKey)!, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // A stop is no failure: what was not stored is read again.
        }
    }
}
