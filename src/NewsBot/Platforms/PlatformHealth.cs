using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NewsBot.Platforms;

/// <summary>Whether a platform can be reached, and since when it cannot. The rest of the service does not need it.</summary>
/// <param name="time">The clock.</param>
/// <param name="well">What is said while nothing is wrong.</param>
internal abstract class PlatformHealth(TimeProvider time, string well) : IHealthCheck
{
    private Trouble? _trouble = new("not connected yet", time.GetUtcNow());

    /// <summary>The platform answered.</summary>
    /// <returns>True where it had not before, so that it is told once.</returns>
    public bool Well() => Interlocked.Exchange(ref _trouble, value: null) is not null;

    /// <summary>The platform did not answer, or refused.</summary>
    /// <returns>True where this trouble is new, so that it is told once.</returns>
    public bool Ill(string reason) =>
        Interlocked.Exchange(ref _trouble, new Trouble(reason, Volatile.Read(ref _trouble)?.Since ?? time.GetUtcNow()))?.Reason != reason;

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Volatile.Read(ref _trouble) is { } trouble ? HealthCheckResult.Degraded($"since {trouble.Since:u}: {trouble.Reason}") : HealthCheckResult.Healthy(well));

    private sealed record Trouble(string Reason, DateTimeOffset Since);
}
