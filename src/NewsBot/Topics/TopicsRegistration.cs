using Microsoft.Extensions.Options;
using NewsBot.Configuration;

namespace NewsBot.Topics;

/// <summary>Brings the room: the catalogue of topics and the tagger.</summary>
public static class TopicsRegistration
{
    /// <summary>Adds <see cref="TopicCatalogue"/> and <see cref="TopicTagger"/>, both read from the file when first asked for.</summary>
    /// <param name="services">The services.</param>
    public static IServiceCollection AddTopics(this IServiceCollection services)
    {
        services.AddSection<TopicOptions>(TopicOptions.Key);
        services.AddSingleton<IValidateOptions<TopicOptions>, TopicOptionsValidator>();
        services.AddSingleton(provider => TopicCatalogue.Load(
            provider.GetRequiredService<ConfigurationFile>().Resolve(provider.GetRequiredService<IOptions<TopicOptions>>().Value.File)));
        services.AddSingleton(provider => new TopicTagger(provider.GetRequiredService<TopicCatalogue>()));
        return services;
    }
}
