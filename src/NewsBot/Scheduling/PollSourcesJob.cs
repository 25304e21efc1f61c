using NewsBot.Ingestion;
using Quartz;

namespace NewsBot.Scheduling;

/// <summary>Begins to look at the sources that are due. It waits for none of them: they end by themselves, and at a stop the rounds wait for them.</summary>
/// <param name="rounds">Looks at them.</param>
[DisallowConcurrentExecution]
public sealed class PollSourcesJob(SourceRounds rounds) : TimetableJob
{
    /// <inheritdoc/>
    protected override Task RunAsync(CancellationToken cancellationToken) => rounds.BeginDueAsync(cancellationToken);
}
