using System.CommandLine;
using Microsoft.Extensions.Options;
using NewsBot.Platforms.WebChat;

namespace NewsBot.CommandLine;

/// <summary><c>newsbot health</c>: asks the service that the same configuration describes.</summary>
internal static class HealthCommandLine
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(4);

    /// <summary>The command.</summary>
    public static Command Create(ToolCall tool)
    {
        var command = new Command("health", "Ask the running service whether it is alive (for a container's health check)");
        command.SetAction((call, cancellationToken) => tool.RunAsync(
            call,
            (services, stopping) => AskAsync(services.GetRequiredService<IOptions<WebOptions>>().Value.Url, stopping),
            cancellationToken));
        return command;
    }

    private static async Task<int> AskAsync(string url, CancellationToken cancellationToken)
    {
        var served = new UriBuilder(url) { Path = "/healthz" };

        // What listens on every address is asked on this machine's own.
        served.Host = served.Host is "0.0.0.0" or "[::]" or "*" or "+" ? "127.0.0.1" : served.Host;
        using var http = new HttpClient { Timeout = Limit };
        try
        {
            using var answer = await http.GetAsync(served.Uri, cancellationToken);
            await Console.Out.WriteLineAsync($"{served.Uri}: {(int)answer.StatusCode}");
            return answer.IsSuccessStatusCode ? ExitCode.Ok : ExitCode.Problem;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync($"{served.Uri}: {exception.Message}");
            return ExitCode.Problem;
        }
    }
}
