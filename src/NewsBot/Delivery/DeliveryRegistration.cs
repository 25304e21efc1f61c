using Microsoft.Extensions.Options;
using NewsBot.Configuration;
using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Subscriptions;

namespace NewsBot.Delivery;

/// <summary>The room that brings stories to chats.</summary>
public static class DeliveryRegistration
{
    /// <summary>Adds planning, the outbox and sending, with the sections <c>Push</c> and <c>Delivery</c>. Platforms add their <see cref="IMessageSender"/>.</summary>
    /// <param name="services">The services.</param>
    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.AddSection<PushOptions>("Push");
        services.AddSection<DeliveryOptions>("Delivery");
        services.AddSingleton<IValidateOptions<PushOptions>, PushOptionsValidator>();
        services.AddSingleton<IValidateOptions<DeliveryOptions>, DeliveryOptionsValidator>();
        services.AddSingleton<StoryCards>();
        services.AddSingleton<PostWriter>();
        services.AddSingleton<Planner>();
        services.AddSingleton<Composer>();
        services.AddSingleton<EditComposer>();
        services.AddSingleton(provider => new ClaimOwner(provider.GetRequiredService<Database>().Path, provider.GetRequiredService<ILogger<ClaimOwner>>()));
        services.AddSingleton<Outbox>();
        services.AddSingleton<Courier>();
        services.AddSingleton<Dispatcher>();
        services.AddSingleton<SuspendedChats>();
        services.AddSingleton<PostRetention>();
        services.AddSingleton<Retention>();
        services.AddSingleton<ChatProbes>();
        services.AddSingleton(provider => new ChatUpkeep(
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<ChatProbes>(),
            provider.GetRequiredService<SubscriptionStore>(),
            provider.GetServices<IAdministrators>(),
            provider.GetRequiredService<IOptionsMonitor<DeliveryOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ChatUpkeep>>()));
        services.AddSingleton(provider => new SourceNotices(
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<SubscriptionStore>(),
            provider.GetServices<IAdministrators>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<DeliveryStatus>();
        services.AddSingleton(provider => new PushService(
            provider.GetRequiredService<DeclaredSubscriptions>(),
            provider.GetRequiredService<StoryStore>(),
            provider.GetRequiredService<Planner>(),
            provider.GetRequiredService<Composer>(),
            provider.GetRequiredService<EditComposer>(),
            provider.GetRequiredService<Dispatcher>(),
            provider.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None));
        services.AddHostedService<PushOnChange>();
        return services;
    }
}
