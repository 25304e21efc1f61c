using Microsoft.Extensions.Options;
using NewsBot.Platforms.DiscordChat.Gateway;
using NewsBot.Platforms.DiscordChat.Rest;

namespace NewsBot.Platforms.DiscordChat;

/// <summary>Makes the client that the configuration asks for, of those that were built.</summary>
internal static class DiscordClients
{
    /// <summary>Makes it.</summary>
    /// <param name="options">Which one, and the account.</param>
    /// <param name="rest">Asks where the gateway is.</param>
    /// <param name="time">The pauses.</param>
    /// <param name="loggers">Where it logs.</param>
    public static IDiscordClient Create(IOptions<DiscordOptions> options, DiscordRest rest, TimeProvider time, ILoggerFactory loggers)
    {
        var finder = new GatewayFinder(rest, options, time);
#if CHAT_LIBRARIES
        if (options.Value.Client != "builtin")
        {
            return new Library.LibraryClient(finder, rest, options, time, loggers.CreateLogger<Library.LibraryClient>());
        }
#endif
        return new GatewayClient(finder, options, time, loggers.CreateLogger<GatewayClient>());
    }

    /// <summary>As <see cref="Create(IOptions{DiscordOptions}, DiscordRest, TimeProvider, ILoggerFactory)"/>, for the services.</summary>
    public static IDiscordClient Create(IServiceProvider services) => Create(
        services.GetRequiredService<IOptions<DiscordOptions>>(), services.GetRequiredService<DiscordRest>(), services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILoggerFactory>());
}
