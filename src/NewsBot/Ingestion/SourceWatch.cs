using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Options;
using NewsBot.Storage;

namespace NewsBot.Ingestion;

/// <summary>Notices when sources begin or cease to fail or to be silent, and remembers what was told of it.</summary>
public sealed class SourceWatch
{
    // One failure is a server that starts anew, two are a bad quarter of an hour.
    private const int FailuresTold = 3;

    private readonly Database _database;
    private readonly IOptionsMonitor<SourceList> _sources;

    internal SourceWatch(Database database, IOptionsMonitor<SourceList> sources) => (_database, _sources) = (database, sources);

    /// <summary>What is to be told now, in the order of the configuration.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ImmutableArray<SourceReport>> UntoldAsync(CancellationToken cancellationToken)
    {
        var rows = await _database.ReadAsync(
            async connection => (await connection.QueryAsync<Row>(
                """
                SELECT s.source, s.last_checked AS LastChecked, s.last_new AS LastNew, s.problem, s.place, s.reason, s.usual_gap AS UsualGap, s.silent_from AS SilentFrom,
                    f.failures, f.failing_since AS FailingSince,
                    EXISTS (SELECT 1 FROM source_trouble t WHERE t.source = s.source AND t.kind = 'Failing') AS ToldFailing,
                    EXISTS (SELECT 1 FROM source_trouble t WHERE t.source = s.source AND t.kind = 'Gone') AS ToldGone,
                    EXISTS (SELECT 1 FROM source_trouble t WHERE t.source = s.source AND t.kind = 'Silent') AS ToldSilent
                FROM source_state s LEFT JOIN source_fetch f ON f.source = s.source
                """)).ToDictionary(row => row.Source, StringComparer.Ordinal),
            cancellationToken);
        return [.. _sources.CurrentValue.Enabled().SelectMany(source => rows.TryGetValue(source.Id, out var row) ? row.Reports(source.Name ?? source.Id) : [])];
    }

    /// <summary>Remembers that something was told; in the transaction that tells it.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="reports">What was told.</param>
    public static async Task RememberAsync(DbTransaction transaction, IEnumerable<SourceReport> reports)
    {
        foreach (var report in reports)
        {
            var sql = report.Kind switch
            {
                SourceReportKind.Mended => "DELETE FROM source_trouble WHERE source = @Id AND kind IN ('Failing', 'Gone')",
                SourceReportKind.Speaking => "DELETE FROM source_trouble WHERE source = @Id AND kind = 'Silent'",
                _ => "INSERT INTO source_trouble (source, kind) VALUES (@Id, @kind) ON CONFLICT DO NOTHING",
            };
            await transaction.Connection!.ExecuteAsync(sql, new { report.Id, kind = report.Kind.ToString() }, transaction);
        }
    }

    private sealed record Row
    {
        public required string Source { get; init; }

        public required long LastChecked { get; init; }

        public long? LastNew { get; init; }

        public string? Problem { get; init; }

        public string? Place { get; init; }

        public string? Reason { get; init; }

        public long? UsualGap { get; init; }

        public long? SilentFrom { get; init; }

        public long? Failures { get; init; }

        public long? FailingSince { get; init; }

        public required long ToldFailing { get; init; }

        public required long ToldGone { get; init; }

        public required long ToldSilent { get; init; }

        public IEnumerable<SourceReport> Reports(string name)
        {
            // What is gone for good needs no second look; what fails in another way after that is told already.
            var isGone = Problem == nameof(ProblemKind.Gone);
            if (Problem is not null && ToldGone == 0 && (isGone || (ToldFailing == 0 && (Failures is null or >= FailuresTold))))
            {
                yield return new SourceReport(Source, name, isGone ? SourceReportKind.Gone : SourceReportKind.Failing)
                {
                    Since = SourceTables.Time(FailingSince),
                    Problem = new ReadingProblem(Enum.Parse<ProblemKind>(Problem!), Place!, Reason!),
                };
            }
            else if (Problem is null && (ToldFailing != 0 || ToldGone != 0))
            {
                yield return new SourceReport(Source, name, SourceReportKind.Mended);
            }

            var isSilent = Problem is null && LastChecked > SilentFrom;
            if (isSilent && ToldSilent == 0)
            {
                yield return new SourceReport(Source, name, SourceReportKind.Silent) { Since = SourceTables.Time(LastNew), Usual = UsualGap is { } gap ? TimeSpan.FromMilliseconds(gap) : null };
            }
            else if (ToldSilent != 0 && LastChecked <= SilentFrom)
            {
                yield return new SourceReport(Source, name, SourceReportKind.Speaking);
            }
        }
    }
}
