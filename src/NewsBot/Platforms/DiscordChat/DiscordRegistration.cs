using System.Net.Http.Headers;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NewsBot.Configuration;
using NewsBot.Delivery;
using NewsBot.Delivery.Lanes;
using NewsBot.Platforms.DiscordChat.Guilds;
using NewsBot.Platforms.DiscordChat.Posting;
using NewsBot.Platforms.DiscordChat.Rest;

namespace NewsBot.Platforms.DiscordChat;

/// <summary>Discord's services.</summary>
public static class DiscordRegistration
{
    private const string Section = "Discord";

    /// <summary>Adds the section <c>Discord</c>, and with a token the platform itself.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">Says whether there is a token; null for none.</param>
    public static IServiceCollection AddDiscordChat(this IServiceCollection services, IConfiguration? configuration = null)
    {
        services.AddSection<DiscordOptions>(Section);
        services.AddSingleton<IValidateOptions<DiscordOptions>, DiscordOptionsValidator>();
        if (string.IsNullOrEmpty(configuration?[ConfigurationPath.Combine(Section, nameof(DiscordOptions.Token))]))
        {
            return services;
        }

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => Rest(
            provider.GetRequiredService<IOptions<DiscordOptions>>().Value, DiscordPace.MakeLane(provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<Lane>>()), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<DiscordApi>();
        services.AddSingleton<DiscordChannels>();
        services.AddSingleton<DiscordSender>();
        services.AddSingleton<IMessageSender>(provider => provider.GetRequiredService<DiscordSender>());
        services.AddSingleton<IAdministrators, DiscordAdministrators>();
        services.AddSingleton<DiscordCommands>();
        services.AddSingleton<DiscordConversation>();
        services.AddSingleton<DiscordInbox>();
        services.AddSingleton<KnownGuilds>();
        services.AddSingleton<GuildGreeting>();
        services.AddSingleton<GuildChanges>();
        services.AddSingleton<DiscordHealth>();
        services.AddSingleton(DiscordClients.Create);
        services.AddSingleton<IBotAccount, DiscordBotAccount>();
        services.AddHostedService<DiscordService>();
        services.AddHealthChecks().AddCheck<DiscordHealth>("discord");
        return services;
    }

    internal static DiscordRest Rest(DiscordOptions options, Lane lane, TimeProvider time)
    {
        var http = PlatformHttp.Make(options.Proxy);

        // The platform blocks clients that do not say who they are, by an address and a version (https://discord.com/developers/docs/reference#user-agent).
        // What everybody hosts for themselves has no address of its own; this one belongs to nobody.
        var version = Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "0.0.0";
        http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("DiscordBot", productVersion: null));
        http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue($"(https://newsbot.example, {version})"));
        return new DiscordRest(http, options.ApiUrl, options.Token!, lane, time);
    }
}
