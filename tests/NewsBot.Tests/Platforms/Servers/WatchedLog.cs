using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace NewsBot.Tests.Platforms.Servers;

/// <summary>Keeps what was logged, and lets a test wait for a line.</summary>
public sealed class WatchedLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly Channel<string> _coming = Channel.CreateUnbounded<string>();

    public IReadOnlyCollection<string> Lines => _lines;

    public async Task UntilAsync(string part)
    {
        while (!(await _coming.Reader.ReadAsync()).Contains(part, StringComparison.Ordinal))
        {
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var line = $"{logLevel}: {formatter(state, exception)}{exception}";
        _lines.Enqueue(line);
        _coming.Writer.TryWrite(line);
    }

    public void Dispose()
    {
    }
}
