using Microsoft.Extensions.Options;
using NewsBot.Configuration;

namespace NewsBot.Subscriptions;

/// <summary>The room of who wants what, where and when.</summary>
public static class SubscriptionsRegistration
{
    /// <summary>Adds the subscriptions and their section of the configuration.</summary>
    /// <param name="services">The services.</param>
    public static IServiceCollection AddSubscriptions(this IServiceCollection services)
    {
        services.AddSection<SubscriptionList>("Subscriptions");
        services.AddSingleton<IValidateOptions<SubscriptionList>, SubscriptionListValidator>();
        services.AddSingleton<SubscriptionStore>();
        services.AddSingleton<DeclaredSubscriptions>();
        services.AddSingleton<PostTimes>();
        return services;
    }
}
