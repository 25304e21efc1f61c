using Microsoft.Extensions.Options;

namespace NewsBot.Configuration;

/// <summary>How a room brings its part of the configuration.</summary>
public static class SectionRegistration
{
    /// <summary>Binds a part of the file to options. Unknown keys, values of the wrong type and whatever the room's <see cref="IValidateOptions{TOptions}"/> finds are reported together; options follow the file while the service runs.</summary>
    /// <param name="services">The services.</param>
    /// <param name="key">Key of the section ("Push", "Sources").</param>
    /// <typeparam name="TOptions">The options: settable properties with defaults; a list section is a class that derives from <see cref="List{T}"/>. A secret is a string called Token, Key, Secret or Password, or ending so; its <c>TokenFile</c> needs no property.</typeparam>
    /// <remarks>A validator's failure begins with the path of the key (<c>Sources[2].Path: "x" does not exist; …</c>) and looks at nothing but its own options: while a changed file is judged, other sections still hold the old values.</remarks>
    public static IServiceCollection AddSection<TOptions>(this IServiceCollection services, string key)
        where TOptions : class
    {
        services.AddSingleton(new ConfigurationSectionType(key, typeof(TOptions)));
        services.AddSingleton<ISectionCheck>(new SectionCheck<TOptions>(key));
        services.AddOptions<TOptions>().BindConfiguration(key);
        return services;
    }
}
