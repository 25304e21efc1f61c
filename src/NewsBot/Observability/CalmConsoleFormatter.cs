using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace NewsBot.Observability;

/// <summary>One line an entry: time, level, room, message. An error's stack follows, indented.</summary>
/// <param name="options">How times are written.</param>
/// <param name="redaction">Keeps secrets and foreign line breaks out.</param>
/// <param name="time">The clock, in the machine's time zone.</param>
internal sealed class CalmConsoleFormatter(IOptions<ConsoleFormatterOptions> options, LogRedaction redaction, TimeProvider time) : ConsoleFormatter(FormatterName)
{
    /// <summary>The name that the console logger knows it by.</summary>
    public const string FormatterName = "calm";

    // As wide as the longest name of a room.
    private const int RoomWidth = 13;

    private readonly string _times = options.Value.TimestampFormat ?? "HH:mm:ss";

    /// <inheritdoc/>
    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        textWriter.Write(time.GetLocalNow().ToString(_times, CultureInfo.InvariantCulture));
        textWriter.Write(' ');
        textWriter.Write(Word(logEntry.LogLevel));
        textWriter.Write(' ');
        textWriter.Write(Room(logEntry.Category).PadRight(RoomWidth));
        textWriter.Write(' ');
        textWriter.Write(redaction.Clean(logEntry.Formatter(logEntry.State, logEntry.Exception)));
        for (var cause = logEntry.Exception; cause is not null; cause = cause.InnerException)
        {
            textWriter.Write($" ← {cause.GetType().Name}: {redaction.Clean(cause.Message)}");
        }

        textWriter.Write('\n');
        if (logEntry.LogLevel >= LogLevel.Error)
        {
            WriteStack(logEntry.Exception, textWriter);
        }
    }

    private static string Word(LogLevel level) => level switch
    {
        LogLevel.Trace => "trace",
        LogLevel.Debug => "debug",
        LogLevel.Information => "info ",
        LogLevel.Warning => "warn ",
        LogLevel.Error => "error",
        _ => "fatal",
    };

    /// <summary>NewsBot.Ingestion.PageDumps.Reader → Ingestion; for libraries the last part of the name.</summary>
    private static string Room(string category)
    {
        var parts = category.Split('.');
        return parts.Length > 1 && parts[0] == nameof(NewsBot) ? parts[1] : parts[^1];
    }

    private void WriteStack(Exception? fault, TextWriter writer)
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            foreach (var frame in (fault.StackTrace ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                writer.Write($"         {redaction.Clean(frame)}\n");
            }
        }
    }
}
