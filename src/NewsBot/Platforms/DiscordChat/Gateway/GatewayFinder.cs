using Microsoft.Extensions.Options;
using NewsBot.Platforms.DiscordChat.Rest;

namespace NewsBot.Platforms.DiscordChat.Gateway;

/// <summary>Asks where the gateway is and how many connections the platform wants, for whichever client connects.</summary>
/// <param name="rest">Asks.</param>
/// <param name="options">May name another gateway.</param>
/// <param name="time">The pauses.</param>
internal sealed class GatewayFinder(DiscordRest rest, IOptions<DiscordOptions> options, TimeProvider time)
{
    /// <summary>Asks until there is an answer.</summary>
    /// <param name="handle">Told of each try that failed.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    /// <exception cref="DiscordRefusedException">The token is not the platform's.</exception>
    public async Task<GatewayEntry> FindAsync(Action<DiscordEvent> handle, CancellationToken cancellationToken)
    {
        for (var failures = 1; ; failures++)
        {
            var answer = await rest.CallAsync(new DiscordCall(HttpMethod.Get, "/gateway/bot", "", "/gateway/bot", Body: null), cancellationToken);
            switch (answer)
            {
                case DiscordAnswer.Done { Result: var told }:
                    return GatewayEntry.Read(told, options.Value.GatewayUrl);
                case DiscordAnswer.Refused { Status: 401 }:
                    throw new DiscordRefusedException(GatewayClosing.ForGood(4004)!);
                default:
                    handle(new DiscordEvent.Lost(answer.Reason));
                    await Task.Delay(Backoff.After(failures), time, cancellationToken);
                    break;
            }
        }
    }
}
