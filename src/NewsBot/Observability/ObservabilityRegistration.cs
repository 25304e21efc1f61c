using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using NewsBot.Configuration;

namespace NewsBot.Observability;

/// <summary>Brings the log, and gives memory back while it is quiet.</summary>
public static class ObservabilityRegistration
{
    /// <summary>Replaces the host's loggers by one calm console log on standard error (standard output is for answers), free of secrets, its level following the configuration. Adds the release of memory.</summary>
    /// <param name="services">The services.</param>
    public static IServiceCollection AddObservability(this IServiceCollection services)
    {
        services.AddSection<LoggingOptions>(LoggingOptions.Key);
        services.TryAddSingleton<SecretValues>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<LogRedaction>();
        services.AddHostedService<MemoryRelease>();
        services.AddLogging(logging =>
        {
            logging.ClearProviders();
            logging.AddConsole(console =>
            {
                console.FormatterName = CalmConsoleFormatter.FormatterName;
                console.LogToStandardErrorThreshold = LogLevel.Trace;
            });

            // At a terminal the day is known; in a file it is not.
            logging.AddConsoleFormatter<CalmConsoleFormatter, ConsoleFormatterOptions>(format => format.TimestampFormat = Console.IsErrorRedirected ? "yyyy-MM-dd HH:mm:ss" : "HH:mm:ss");
        });
        services.AddSingleton<IConfigureOptions<LoggerFilterOptions>, LogLevels>();
        services.AddSingleton<IOptionsChangeTokenSource<LoggerFilterOptions>>(provider =>
            new ConfigurationChangeTokenSource<LoggerFilterOptions>(provider.GetRequiredService<IConfiguration>()));
        services.ConfigureHttpClientDefaults(client => client.RemoveAllLoggers());
        return services;
    }
}
