using Microsoft.Extensions.Options;
using NewsBot.Platforms.TelegramChat.BotApi;

namespace NewsBot.Platforms.TelegramChat;

/// <summary>Makes the client that the configuration asks for, of those that were built.</summary>
internal static class TelegramClients
{
    /// <summary>Makes it.</summary>
    public static ITelegramClient Create(TelegramOptions options, TimeProvider time)
    {
        var http = PlatformHttp.Make(options.Proxy);
#if CHAT_LIBRARIES
        if (options.Client != "builtin")
        {
            return new Library.LibraryClient(http, options.ApiUrl, options.Token!, time);
        }
#endif
        return new BotApiClient(http, options.ApiUrl, options.Token!, time);
    }

    /// <summary>As <see cref="Create(TelegramOptions, TimeProvider)"/>, for the services.</summary>
    public static ITelegramClient Create(IServiceProvider services) =>
        Create(services.GetRequiredService<IOptions<TelegramOptions>>().Value, services.GetRequiredService<TimeProvider>());
}
