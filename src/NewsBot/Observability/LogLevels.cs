using Microsoft.Extensions.Options;

namespace NewsBot.Observability;

/// <summary>Who is heard from which level on. Follows the configuration while the service runs.</summary>
/// <param name="configuration">Read directly and leniently: logging must work while an invalid configuration is complained about.</param>
internal sealed class LogLevels(IConfiguration configuration) : IConfigureOptions<LoggerFilterOptions>
{
    /// <inheritdoc/>
    public void Configure(LoggerFilterOptions options)
    {
        var written = configuration[ConfigurationPath.Combine(LoggingOptions.Key, nameof(LoggingOptions.Level))];
        var level = Enum.TryParse<LogLevel>(written, ignoreCase: true, out var parsed) ? parsed : new LoggingOptions().Level;
        options.MinLevel = level < LogLevel.Information ? level : Later(level, LogLevel.Warning);
        options.Rules.Add(new LoggerFilterRule(providerName: null, nameof(NewsBot), level, filter: null));

        // Its messages hold whole addresses, and Telegram's hold the token.
        options.Rules.Add(new LoggerFilterRule(providerName: null, "System.Net.Http", Later(level, LogLevel.Warning), filter: null));
    }

    private static LogLevel Later(LogLevel one, LogLevel other) => one > other ? one : other;
}
