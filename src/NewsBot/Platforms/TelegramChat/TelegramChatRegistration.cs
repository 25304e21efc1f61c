using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NewsBot.Configuration;
using NewsBot.Delivery;
using NewsBot.Delivery.Lanes;

namespace NewsBot.Platforms.TelegramChat;

/// <summary>Brings the bot on Telegram.</summary>
public static class TelegramChatRegistration
{
    /// <summary>Adds the section <c>Telegram</c>, and where it has a token the bot: its client, what it sends and receives, and its health check.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The configuration, read already; null for the section alone.</param>
    public static IServiceCollection AddTelegramChat(this IServiceCollection services, IConfiguration? configuration = null)
    {
        services.AddSection<TelegramOptions>(TelegramOptions.Key);
        services.AddSingleton<IValidateOptions<TelegramOptions>, TelegramOptionsValidator>();
        if (configuration?[$"{TelegramOptions.Key}:{nameof(TelegramOptions.Token)}"] is not { Length: > 0 })
        {
            return services;
        }

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(TelegramClients.Create);
        services.AddSingleton<IBotAccount, TelegramAccount>();
        services.AddSingleton(provider => new TelegramSender(provider.GetRequiredService<ITelegramClient>(), Lane(provider), provider.GetRequiredService<IOptions<TelegramOptions>>()));
        services.AddSingleton<IMessageSender>(provider => provider.GetRequiredService<TelegramSender>());
        services.AddSingleton<IAdministrators, TelegramAdministrators>();
        services.AddSingleton<TelegramReplies>();
        services.AddSingleton<TelegramRights>();
        services.AddSingleton<TelegramConversation>();
        services.AddSingleton<TelegramInbox>();
        services.AddSingleton<TelegramOffset>();
        services.AddSingleton<TelegramMenus>();
        services.AddSingleton<TelegramWebhook>();
        services.AddSingleton<TelegramHealth>();
        services.AddHostedService<TelegramReceiver>();
        services.AddHealthChecks().AddCheck<TelegramHealth>("telegram");
        return services;
    }

    private static Lane Lane(IServiceProvider provider) => TelegramSender.MakeLane(
        provider.GetRequiredService<IOptions<TelegramOptions>>().Value, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<Lane>>());

    /// <summary>Serves the webhook where <c>Telegram.Webhook.Url</c> names one.</summary>
    internal static WebApplication MapTelegramChat(this WebApplication app)
    {
        if (app.Services.GetService<TelegramWebhook>() is not null && app.Services.GetRequiredService<IOptions<TelegramOptions>>().Value.Webhook.Url is not null)
        {
            app.MapPost(TelegramWebhook.Path, (HttpRequest request, TelegramWebhook webhook, CancellationToken cancellationToken) => webhook.TakeAsync(request, cancellationToken))
                .WithMetadata(new GuardedBySecret(), new BodyLimit(TelegramWebhook.MaxBody));
        }

        return app;
    }
}
