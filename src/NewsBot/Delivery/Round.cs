using System.Threading.Channels;
using NewsBot.Messages;

namespace NewsBot.Delivery;

/// <summary>The chats of one platform that are being sent to, in turn: one that got a message goes to the end of the line. It ends when all have left.</summary>
internal sealed class Round
{
    private readonly Channel<ChatAddress> _line = Channel.CreateUnbounded<ChatAddress>();
    private readonly Action<ChatAddress> _left;
    private Exception? _failure;
    private int _open;
    private volatile bool _stopped;

    /// <summary>Puts them in line.</summary>
    /// <param name="chats">At least one.</param>
    /// <param name="left">Told of each that leaves.</param>
    public Round(IReadOnlyCollection<ChatAddress> chats, Action<ChatAddress> left)
    {
        (_left, _open) = (left, chats.Count);
        foreach (var chat in chats)
        {
            _line.Writer.TryWrite(chat);
        }
    }

    /// <summary>Waits until a chat stands in line.</summary>
    /// <returns>False where all have left; then it throws what failed, where something did.</returns>
    public ValueTask<bool> WaitAsync(CancellationToken cancellationToken) => _line.Reader.WaitToReadAsync(cancellationToken);

    /// <summary>The first in line, who stays there; null where nobody stands there.</summary>
    public ChatAddress? TryPeek() => _line.Reader.TryPeek(out var chat) ? chat : null;

    /// <summary>The first in line; null where nobody stands there.</summary>
    public ChatAddress? TryTake() => _line.Reader.TryRead(out var chat) ? chat : null;

    /// <summary>A chat may have further messages: it goes to the end of the line.</summary>
    public void Again(ChatAddress chat)
    {
        if (_stopped)
        {
            Leave(chat);
            return;
        }

        _line.Writer.TryWrite(chat);
        if (_stopped)
        {
            Empty();
        }
    }

    /// <summary>Nothing more may go to a chat now.</summary>
    public void Leave(ChatAddress chat)
    {
        _left(chat);
        if (Interlocked.Decrement(ref _open) == 0)
        {
            _line.Writer.TryComplete(_failure);
        }
    }

    /// <summary>Something failed that is not a chat's doing; it is thrown once all have left.</summary>
    public void Fail(Exception failure) => Interlocked.CompareExchange(ref _failure, failure, comparand: null);

    /// <summary>Whoever stands in line leaves, and whoever comes again.</summary>
    public void Empty()
    {
        _stopped = true;
        while (TryTake() is { } chat)
        {
            Leave(chat);
        }
    }

    /// <summary>Ends when all have left, whatever failed.</summary>
    public async Task EndedAsync() => await _line.Reader.Completion.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
