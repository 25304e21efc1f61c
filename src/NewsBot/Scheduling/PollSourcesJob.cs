using NewsBot.Ingestion;
using Quartz;

namespace NewsBot.Scheduling;

/// <summary>Begins to look at the sources that are due. It waits for none of them: they end by themselves, and at a stop the rounds wait for them.</summary>
/// <param name="rounds">Looks at them.</param>
[DisallowConcurrentExecution]
public sealed class PollSourcesJob(SourceRounds rounds) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await rounds.BeginDueAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // A stop is no failure: what was not begun is due at the next start.
        }
    }
}
