using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NewsBot.Platforms.DiscordChat;

/// <summary>Whether the platform can be reached, and since when it cannot. The rest of the service does not need it.</summary>
/// <param name="time">The clock.</param>
internal sealed class DiscordHealth(TimeProvider time) : IHealthCheck
{
    private volatile Trouble? _trouble = new("not connected yet", time.GetUtcNow());

    /// <summary>The connection stands.</summary>
    public void Well() => _trouble = null;

    /// <summary>The connection is lost, or was refused.</summary>
    public void Ill(string reason) => _trouble = new Trouble(reason, _trouble?.Since ?? time.GetUtcNow());

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(_trouble is { } trouble ? HealthCheckResult.Degraded($"since {trouble.Since:u}: {trouble.Reason}") : HealthCheckResult.Healthy("connected"));

    private sealed record Trouble(string Reason, DateTimeOffset Since);
}
