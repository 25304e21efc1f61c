using System.Data.Common;

namespace NewsBot.Platforms.TelegramChat;

/// <summary>
/// Hands updates to the conversation: those of one chat in order, chats beside each other, and each update once, however often the platform
/// sends it. It knows up to where everything was handled.
/// </summary>
internal sealed partial class TelegramInbox(TelegramConversation conversation, TimeProvider time, ILogger<TelegramInbox> logger)
{
    // A webhook repeats an update within minutes; a poll repeats the last hundred.
    private const int Remembered = 2000;

    private readonly Lock _lock = new();
    private readonly Dictionary<long, Task> _seen = [];
    private readonly Queue<long> _order = new();
    private readonly Dictionary<long, Task> _chats = [];
    private readonly SortedDictionary<long, Task> _open = [];
    private long _highest;
    private long _floor;
    private DateTimeOffset _heardAt = time.GetUtcNow();

    /// <summary>Up to this update everything was handled.</summary>
    public long Handled
    {
        get
        {
            lock (_lock)
            {
                return _open.Count > 0 ? _open.Keys.First() - 1 : _highest;
            }
        }
    }

    /// <summary>The first update to ask for: the one behind the last handled; 0, which asks for all that there are, after a silence so long that numbers may begin anew.</summary>
    public long Next
    {
        get
        {
            lock (_lock)
            {
                return IsForgotten ? 0 : Handled + 1;
            }
        }
    }

    private bool IsForgotten => _open.Count == 0 && time.GetUtcNow() - _heardAt > TelegramOffset.HoldsFor;

    /// <summary>Ends when nothing is under way any more, of what is under way now.</summary>
    public Task Idle
    {
        get
        {
            lock (_lock)
            {
                return Task.WhenAll(_open.Values);
            }
        }
    }

    /// <summary>Begins after an update that was handled by an earlier process.</summary>
    public void BeginAfter(long update)
    {
        lock (_lock)
        {
            _highest = Math.Max(_highest, update);
            _floor = _highest;
        }
    }

    /// <summary>Takes an update, unless it was taken before.</summary>
    /// <param name="update">The update.</param>
    /// <param name="cancellationToken">Gives it up; it then counts as not handled.</param>
    /// <returns>Ends when it was handled.</returns>
    public Task Take(TelegramUpdate update, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            (_highest, _floor) = IsForgotten ? (0, 0) : (_highest, _floor);
            _heardAt = time.GetUtcNow();
            if (update.Id <= _floor)
            {
                return Task.CompletedTask;
            }

            if (_seen.TryGetValue(update.Id, out var known))
            {
                _highest = Math.Max(_highest, update.Id);
                return known;
            }

            var before = _chats.GetValueOrDefault(update.ChatId, Task.CompletedTask);
            var handled = HandleAsync(before, update, cancellationToken);
            Remember(update.Id, handled);
            if (!handled.IsCompleted)
            {
                _chats[update.ChatId] = handled;
                _open[update.Id] = handled;
                _ = CloseAsync(update, handled);
            }

            _highest = Math.Max(_highest, update.Id);
            return handled;
        }
    }

    private void Remember(long id, Task handled)
    {
        _seen[id] = handled;
        _order.Enqueue(id);
        while (_order.Count > Remembered && _seen[_order.Peek()].IsCompleted)
        {
            _seen.Remove(_order.Dequeue());
        }
    }

    private async Task CloseAsync(TelegramUpdate update, Task handled)
    {
        await handled.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_lock)
        {
            if (_chats.GetValueOrDefault(update.ChatId) == handled)
            {
                _chats.Remove(update.ChatId);
            }

            // One that was given up stays open, so that the next start hears it again.
            if (!handled.IsCanceled)
            {
                _open.Remove(update.Id);
            }
        }
    }

    private async Task HandleAsync(Task before, TelegramUpdate update, CancellationToken cancellationToken)
    {
        // Off the caller's lock; and what became of the update before is not this one's business.
        await Task.Yield();
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            await conversation.HandleAsync(update, cancellationToken);
        }
        catch (DbException failure)
        {
            LogStoreFailed(failure, update.Id);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // One update that trips over a mistake of ours must not come back for ever and keep all others out.
            LogFailed(failure, update.Id);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The store failed while update {Update} was handled; it is not answered")]
    private partial void LogStoreFailed(Exception failure, long update);

    [LoggerMessage(Level = LogLevel.Error, Message = "Update {Update} could not be handled and is left")]
    private partial void LogFailed(Exception failure, long update);
}
