using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NewsBot.Stories.Rewriting;

/// <summary>Whether the language model's service answers, since when it does not, and until when it is left in peace.</summary>
/// <param name="time">The clock.</param>
internal sealed class RewriterHealth(TimeProvider time) : IHealthCheck
{
    // Whoever asks for a summary should not wait each time for a service that is down.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private volatile Trouble? _trouble;

    /// <summary>True while it is not worth asking.</summary>
    public bool IsPaused => _trouble is { } trouble && time.GetUtcNow() < trouble.Until;

    /// <summary>The service answered.</summary>
    /// <returns>True where it had not before, so that it is told once.</returns>
    public bool Well()
    {
        var was = _trouble;
        _trouble = null;
        return was is not null;
    }

    /// <summary>The service did not answer, or not as such a service does.</summary>
    /// <returns>True where this trouble is new, so that it is told once.</returns>
    public bool Ill(string reason)
    {
        var known = _trouble;
        var now = time.GetUtcNow();
        _trouble = new Trouble(reason, known?.Since ?? now, now + Pause);
        return known?.Reason != reason;
    }

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(_trouble is { } trouble
        ? HealthCheckResult.Degraded($"the service at Summary.Endpoint, since {trouble.Since:u}: {trouble.Reason}; summaries are the publishers' own sentences meanwhile")
        : HealthCheckResult.Healthy("no trouble is known"));

    private sealed record Trouble(string Reason, DateTimeOffset Since, DateTimeOffset Until);
}
