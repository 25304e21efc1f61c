using Microsoft.Extensions.Options;

namespace NewsBot.Tests.Support;

/// <summary>Options that a test changes as an edited file would.</summary>
public sealed class FakeOptions<T>(T value) : IOptionsMonitor<T>
{
    private Action<T, string?>? _listeners;

    public T CurrentValue { get; private set; } = value;

    public T Get(string? name) => CurrentValue;

    public void Change(T value)
    {
        CurrentValue = value;
        _listeners?.Invoke(value, Options.DefaultName);
    }

    public IDisposable OnChange(Action<T, string?> listener)
    {
        _listeners += listener;
        return new Listening(() => _listeners -= listener);
    }

    private sealed class Listening(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
