using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NewsBot.Platforms.WebChat;

/// <summary><c>/healthz</c>: the process answers. <c>/readyz</c>: everything that it needs works; each check that a room registered is named.</summary>
internal static class HealthEndpoints
{
    /// <summary>Path of liveness: where it fails, restart.</summary>
    public const string LivePath = "/healthz";

    /// <summary>Path of readiness: where it fails, send nobody here.</summary>
    public const string ReadyPath = "/readyz";

    /// <summary>Tag of a check without which the process should be restarted.</summary>
    public const string LiveTag = "live";

    /// <summary>Maps both.</summary>
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks(LivePath, new HealthCheckOptions { Predicate = check => check.Tags.Contains(LiveTag), ResponseWriter = WriteAsync });
        endpoints.MapHealthChecks(ReadyPath, new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    // Descriptions are written for this; exceptions are not, and may name what a stranger should not read.
    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        new Answer(Word(report.Status), report.Entries.ToDictionary(entry => entry.Key, entry => new Check(Word(entry.Value.Status), entry.Value.Description), StringComparer.Ordinal)),
        WebJson.Options,
        context.RequestAborted);

    private static string Word(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        _ => "unhealthy",
    };

    private sealed record Answer(string Status, Dictionary<string, Check> Checks);

    private sealed record Check(string Status, string? Description);
}
