using NewsBot.Delivery;
using NewsBot.Ingestion;
using Quartz;

namespace NewsBot.Scheduling;

/// <summary>Tells administrators of sources that fail or fall silent, once, and once of their return.</summary>
/// <param name="watch">Notices it.</param>
/// <param name="notices">Tells it.</param>
[DisallowConcurrentExecution]
public sealed class WatchSourcesJob(SourceWatch watch, SourceNotices notices) : TimetableJob
{
    /// <inheritdoc/>
    protected override async Task RunAsync(CancellationToken cancellationToken)
    {
        var reports = await watch.UntoldAsync(cancellationToken);
        if (!reports.IsEmpty)
        {
            await notices.TellAsync([.. reports.Select(Notice)], transaction => SourceWatch.RememberAsync(transaction, reports), cancellationToken);
        }
    }

    private static SourceNotice Notice(SourceReport report) => new(report.Name, report.Kind.ToString().ToLowerInvariant())
    {
        Since = report.Since,
        Usual = report.Usual,
        Reason = report.Problem is { } problem ? $"{problem.Place} — {problem.Reason}" : null,
    };
}
