using System.Collections.Concurrent;

namespace NewsBot.Storage;

/// <summary>A few connections for reading, kept open with their statements.</summary>
internal sealed class ReaderPool(SqliteFile file, StoreTrouble trouble) : IDisposable
{
    /// <summary>Readers at once; queries take milliseconds, so more would only hold memory.</summary>
    private const int Size = 4;

    private readonly SemaphoreSlim _free = new(Size, Size);
    private readonly ConcurrentBag<Session> _idle = [];
    private volatile bool _closed;

    /// <summary>Runs queries in one read transaction: they see one state.</summary>
    /// <param name="query">The queries.</param>
    /// <param name="cancellationToken">Stops waiting for a connection.</param>
    /// <typeparam name="T">What they yield.</typeparam>
    public async Task<T> ReadAsync<T>(Func<Session, Task<T>> query, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        Session? session = null;
        try
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            session = _idle.TryTake(out var idle) ? idle : file.OpenReader();

            // As statements, not as an ADO.NET transaction: a query need not know that it runs in one.
            session.Execute("BEGIN");
            var result = await query(session);
            session.Execute("COMMIT");
            GiveBack(session);
            return result;
        }
        catch (Exception failure)
        {
            // A connection that failed is not used again: its transaction may still be open.
            session?.Dispose();
            var explained = file.Explain(failure);
            trouble.Note(explained);
            if (explained != failure)
            {
                throw explained;
            }

            throw;
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>Closes the connections; one that is in use closes when its query ends.</summary>
    public void Dispose()
    {
        _closed = true;
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }

    private void GiveBack(Session session)
    {
        _idle.Add(session);
        if (_closed)
        {
            Dispose();
        }
    }
}
