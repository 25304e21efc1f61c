using NewsBot.Platforms.DiscordChat;
using NewsBot.Platforms.TelegramChat;

namespace NewsBot.Platforms;

/// <summary>Brings the bots: the platforms that need an account elsewhere.</summary>
internal static class PlatformsRegistration
{
    /// <summary>Adds each bot whose token the configuration holds.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The configuration, read already.</param>
    internal static IServiceCollection AddBots(this IServiceCollection services, IConfiguration configuration) => services.AddTelegramChat(configuration).AddDiscordChat(configuration);

    /// <summary>Serves what platforms call.</summary>
    internal static WebApplication MapBots(this WebApplication app) => app.MapTelegramChat();
}
