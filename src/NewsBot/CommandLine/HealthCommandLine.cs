using Microsoft.Extensions.Options;
using NewsBot.Configuration;
using NewsBot.Platforms.WebChat;

namespace NewsBot.CommandLine;

/// <summary><c>newsbot health</c>: asks the service that the same configuration describes.</summary>
internal static class HealthCommandLine
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(4);

    /// <summary>Asks <c>/healthz</c>.</summary>
    /// <param name="file">The configuration.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><see cref="ExitCode.Ok"/> where it is alive, else <see cref="ExitCode.Problem"/>.</returns>
    public static async Task<int> RunAsync(ConfigurationFile file, CancellationToken cancellationToken)
    {
        using var host = Composition.Tools(file);
        var served = new UriBuilder(host.Services.GetRequiredService<IOptions<WebOptions>>().Value.Url) { Path = "/healthz" };

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
