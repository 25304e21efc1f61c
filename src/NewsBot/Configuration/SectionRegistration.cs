using Microsoft.Extensions.Options;

namespace NewsBot.Configuration;

/// <summary>How a room brings its part of the configuration.</summary>
public static class SectionRegistration
{
    /// <summary>Binds a part of the file to options. Unknown keys, values of the wrong type and whatever the room's <see cref="IValidateOptions{TOptions}"/> finds are reported together; options follow the file while the service runs.</summary>
    /// <param name="services">The services.</param>
    /// <param name="key">Key of the section ("Push", "Sources").</param>
    /// <typeparam name="TOptions">The options: settable properties with defaults; a list section is a class that derives from <see cref="List{T}"/>. Secrets are a pair <c>Token</c> and <c>TokenFile</c>.</typeparam>
    public static IServiceCollection AddSection<TOptions>(this IServiceCollection services, string key)
        where TOptions : class
    {
        services.AddSingleton(new ConfigurationSectionType(key, typeof(TOptions)));
        services.AddOptions<TOptions>().BindConfiguration(key);
        return services;
    }
}
