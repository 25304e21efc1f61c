using System.Net;
using Microsoft.Extensions.Options;
using NewsBot.Platforms.TelegramChat.BotApi;

namespace NewsBot.Platforms.TelegramChat;

/// <summary>Makes the client that the configuration asks for, of those that were built.</summary>
internal static class TelegramClients
{
    /// <summary>True where this build has the library's client.</summary>
    public static bool HasLibrary =>
#if CHAT_LIBRARIES
        true;
#else
        false;
#endif

    /// <summary>Makes it.</summary>
    public static ITelegramClient Create(TelegramOptions options, TimeProvider time)
    {
        var http = Http(options.Proxy);
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

    // The token stands in every path. A handler that is made here has no loggers; without a propagator it makes no activities (they carry url.full)
    // and no diagnostic events; and it follows no redirects, which would carry the path elsewhere.
    private static HttpClient Http(Uri? proxy) => new(new SocketsHttpHandler
    {
        ActivityHeadersPropagator = null,
        AllowAutoRedirect = false,
        Proxy = proxy is null ? null : new WebProxy(proxy),
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
    })
    {
        // Each call has a limit of its own.
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
