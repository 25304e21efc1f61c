using System.Threading.Channels;

namespace NewsBot.Platforms.WebChat;

/// <summary>The browsers that listen now. A stream is only woken here; what it sends, it reads from the store.</summary>
internal sealed class EventStreams : IDisposable
{
    /// <summary>How many streams the process holds open.</summary>
    public const int Max = 100;

    /// <summary>How many streams one chat may hold open: browsers open six connections to a server at most, and commands need one.</summary>
    public const int MaxPerChat = 4;

    /// <summary>Every so often each stream looks at the store and says that it is alive; proxies cut what is silent for a minute.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    private readonly Lock _lock = new();
    private readonly List<Place> _open = [];
    private readonly ITimer _beat;

    public EventStreams(TimeProvider time) => _beat = time.CreateTimer(_ => Wake(_ => true), state: null, Beat, Beat);

    /// <summary>Takes a place for a stream; disposing it gives the place back.</summary>
    /// <returns>Null where all places are taken.</returns>
    public Place? TryOpen(string chat)
    {
        lock (_lock)
        {
            if (_open.Count >= Max || _open.Count(place => place.Chat == chat) >= MaxPerChat)
            {
                return null;
            }

            var place = new Place(this, chat);
            _open.Add(place);
            return place;
        }
    }

    /// <summary>Wakes the streams of a chat that has a new message.</summary>
    public void Notify(string chat) => Wake(place => place.Chat == chat);

    public void Dispose() => _beat.Dispose();

    private void Wake(Func<Place, bool> which)
    {
        lock (_lock)
        {
            foreach (var place in _open.Where(which))
            {
                place.Wake();
            }
        }
    }

    /// <summary>The place of one stream.</summary>
    internal sealed class Place(EventStreams owner, string chat) : IDisposable
    {
        private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        public string Chat => chat;

        public void Wake() => _signal.Writer.TryWrite(true);

        /// <summary>Ends when there may be something to send, and at every beat.</summary>
        public ValueTask<bool> WaitAsync(CancellationToken cancellationToken) => _signal.Reader.ReadAsync(cancellationToken);

        public void Dispose()
        {
            lock (owner._lock)
            {
                owner._open.Remove(this);
            }
        }
    }
}
