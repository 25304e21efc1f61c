namespace NewsBot.Observability;

/// <summary>The section <c>Logging</c> of the configuration.</summary>
public sealed class LoggingOptions
{
    /// <summary>Key of the section.</summary>
    public const string Key = "Logging";

    /// <summary>How much NewsBot says: Trace, Debug, Information, Warning, Error, Critical or None. Libraries are heard from Warning on, or from this level where it is Debug or Trace.</summary>
    public LogLevel Level { get; set; } = LogLevel.Information;
}
