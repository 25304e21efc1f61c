using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NewsBot.Storage;

/// <summary>Whether the store answers, takes writes and has what this program needs of it.</summary>
internal sealed class StoreHealthCheck(Database database) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (database.Trouble.Current is not null)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, "the store takes nothing at the moment; the log says why");
        }

        try
        {
            return await Migrator.IsDoneAsync(database, cancellationToken)
                ? HealthCheckResult.Healthy("the store answers and is migrated")
                : new HealthCheckResult(context.Registration.FailureStatus, "the store is not migrated yet");
        }
        catch (Exception error) when (error is SqliteException or StorageException)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, "the store does not answer; the log says why", error);
        }
    }
}
