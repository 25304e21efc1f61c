using Microsoft.Extensions.DependencyInjection.Extensions;

namespace NewsBot.Configuration;

/// <summary>Makes the one file, with environment and secret files over it, the configuration of the host.</summary>
public static class ConfigurationRegistration
{
    /// <summary>
    /// Replaces every source that the builder came with: no appsettings.json, no variables without the prefix <c>NEWSBOT__</c>.
    /// Never throws for what the file holds or for a missing one: ask <see cref="ConfigurationCheck.Run"/> before starting.
    /// </summary>
    /// <param name="builder">The builder of the host, before anything is read from its configuration.</param>
    /// <param name="file">The file, see <see cref="ConfigurationFile.Find"/>.</param>
    /// <param name="variables">The environment; the process's own where it is null.</param>
    public static IHostApplicationBuilder AddNewsBotConfiguration(this IHostApplicationBuilder builder, ConfigurationFile file, IReadOnlyDictionary<string, string>? variables = null)
    {
        var followed = new FollowedConfiguration(new ConfigurationReader(file, variables ?? EnvironmentLayer.OfThisProcess()));
        builder.Configuration.Sources.Clear();
        builder.Configuration.Add(followed);
        builder.Services.AddSingleton(file);
        builder.Services.AddSingleton(followed);
        builder.Services.AddSingleton(followed.Secrets);
        builder.Services.AddSingleton<ConfigurationCheck>();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddHostedService<ConfigurationWatcher>();
        return builder;
    }
}
