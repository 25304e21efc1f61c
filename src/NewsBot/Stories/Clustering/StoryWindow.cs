using NewsBot.Storage;

namespace NewsBot.Stories.Clustering;

/// <summary>
/// The clusterer's window in memory. It follows what is committed: where a transaction was rolled back, another process stored something or an administrator
/// ruled, the stored number is not the one held here, and the window is read anew. The first intake after the start reads it: the start waits for nothing.
/// </summary>
internal sealed class StoryWindow
{
    private Clusterer? _clusterer;
    private long _stamp;

    /// <summary>The clusterer, as the store stands in this transaction.</summary>
    public Clusterer Open(Session session)
    {
        var stamp = ClusterTables.Stamp(session);
        if (_clusterer is null || stamp != _stamp)
        {
            _clusterer = ClusterTables.Load(session);
            _stamp = stamp;
        }

        return _clusterer;
    }

    /// <summary>Notes at the end of a transaction that the window changed with it.</summary>
    public void Close(Session session) => _stamp = ClusterTables.Change(session);

    /// <summary>Forgets what a failed transaction may have done to the window.</summary>
    public void Drop() => _clusterer = null;
}
