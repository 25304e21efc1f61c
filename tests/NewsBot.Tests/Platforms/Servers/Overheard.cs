using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace NewsBot.Tests.Platforms.Servers;

/// <summary>Everything that is said anywhere in the process: logs, activities, and the events of HTTP clients.</summary>
public sealed class Overheard : ILoggerProvider, ILogger, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly ActivityListener _activities;
    private readonly IDisposable _diagnostics;

    public Overheard()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Lines.Enqueue($"activity {activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Events.SelectMany(said => said.Tags))}"),
        };
        ActivitySource.AddActivityListener(_activities);
        _diagnostics = DiagnosticListener.AllListeners.Subscribe(this);
    }

    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{formatter(state, exception)} {exception}");

    public void OnNext(DiagnosticListener value)
    {
        // The servers' own events would name what the client sends; only the client is judged.
        if (value.Name.StartsWith("HttpHandler", StringComparison.Ordinal))
        {
            value.Subscribe(this);
        }
    }

    // The servers' test doubles call with clients of their own; their addresses hold no token.
    public void OnNext(KeyValuePair<string, object?> value) => Lines.Enqueue($"{value.Key} {value.Value}");

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        _activities.Dispose();
        _diagnostics.Dispose();
    }
}
