using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NewsBot.Platforms.TelegramChat;

/// <summary>Whether the platform can be reached, and since when it cannot.</summary>
/// <param name="time">The clock.</param>
internal sealed class TelegramHealth(TimeProvider time) : IHealthCheck
{
    private volatile Trouble? _trouble;

    /// <summary>The platform answered.</summary>
    /// <returns>True where it had not before, so that it is told once.</returns>
    public bool Well()
    {
        var was = _trouble;
        _trouble = null;
        return was is not null;
    }

    /// <summary>The platform did not answer, or refused.</summary>
    /// <returns>True where this trouble is new, so that it is told once.</returns>
    public bool Ill(string reason)
    {
        var known = _trouble;
        _trouble = new Trouble(reason, known?.Since ?? time.GetUtcNow());
        return known?.Reason != reason;
    }

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(_trouble is { } trouble ? HealthCheckResult.Degraded($"since {trouble.Since:u}: {trouble.Reason}") : HealthCheckResult.Healthy("no trouble is known"));

    private sealed record Trouble(string Reason, DateTimeOffset Since);
}
