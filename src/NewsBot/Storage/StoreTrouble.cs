using System.Threading.Channels;

namespace NewsBot.Storage;

/// <summary>What keeps the store from working, as its last failure told it; kept in mind until it was shown to work again.</summary>
internal sealed class StoreTrouble
{
    // One is as good as many: what counts is the last.
    private readonly Channel<StorageException> _coming = Channel.CreateBounded<StorageException>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
    private volatile StorageException? _current;

    /// <summary>The last failure; null where the store works.</summary>
    public StorageException? Current => _current;

    /// <summary>Notes a failure; one that is the program's own and not the file's is none of the store.</summary>
    public void Note(Exception failure)
    {
        if (failure is StorageException trouble)
        {
            _current = trouble;
            _coming.Writer.TryWrite(trouble);
        }
    }

    /// <summary>Waits until something fails.</summary>
    public ValueTask<StorageException> NextAsync(CancellationToken cancellationToken) => _coming.Reader.ReadAsync(cancellationToken);

    /// <summary>Notes that the store works.</summary>
    public void End()
    {
        _current = null;
        _coming.Reader.TryRead(out _);
    }
}
