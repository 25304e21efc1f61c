using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsBot.Storage;

namespace NewsBot.Platforms.WebChat;

/// <summary>Whether the store answers and has what this program's page needs: its tables come with the last migration that it asked for.</summary>
internal sealed class StoreHealthCheck(Database database) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await database.ReadAsync(connection => connection.ExecuteScalarAsync<long>("SELECT COALESCE(MAX(id), 0) FROM web_message"), cancellationToken);
            return HealthCheckResult.Healthy("the store answers and is migrated");
        }
        catch (DbException error)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, "the store does not answer, or is not migrated yet", error);
        }
    }
}
