using System.Threading.Channels;

namespace NewsBot.Platforms.Terminal.Editing;

/// <summary>The keys that are pressed at this process's terminal. Ctrl+C is one of them while this lives.</summary>
internal sealed class ConsoleKeys : IDisposable
{
    private readonly Channel<ConsoleKeyInfo> _keys = Channel.CreateUnbounded<ConsoleKeyInfo>();

    /// <summary>Begins to listen.</summary>
    public ConsoleKeys()
    {
        Console.TreatControlCAsInput = true;

        // Reading a key cannot be cancelled: the thread is left behind when the process ends.
        new Thread(Listen) { IsBackground = true, Name = "keys" }.Start();
    }

    /// <summary>The keys; ends where the terminal goes away.</summary>
    public ChannelReader<ConsoleKeyInfo> Keys => _keys.Reader;

    /// <inheritdoc/>
    public void Dispose() => Console.TreatControlCAsInput = false;

    private void Listen()
    {
        try
        {
            while (_keys.Writer.TryWrite(Console.ReadKey(intercept: true)))
            {
            }
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException)
        {
            _keys.Writer.TryComplete();
        }
    }
}
