using System.Threading.Channels;
using NewsBot.Messages;

namespace NewsBot.Platforms.Terminal;

/// <summary>Messages that were pushed to the terminal's chat, on their way to whoever has it open.</summary>
public sealed class TerminalInbox
{
    private readonly Channel<Message> _messages = Channel.CreateUnbounded<Message>();
    private volatile bool _isOpen;
    private long _delivered;

    /// <summary>The messages, for the open chat.</summary>
    internal ChannelReader<Message> Messages => _messages.Reader;

    /// <summary>Says that a chat is open and takes messages, or is no more.</summary>
    internal void SetOpen(bool isOpen) => _isOpen = isOpen;

    /// <summary>Hands a message to the open chat.</summary>
    /// <returns>The number of the message; null where no chat is open.</returns>
    internal long? Deliver(Message message) => _isOpen && _messages.Writer.TryWrite(message) ? Interlocked.Increment(ref _delivered) : null;
}
