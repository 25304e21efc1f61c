using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsBot.Storage;

/// <summary>The one writer. Works that queue while a commit reaches the disk share the next one, so that the wait for the disk is paid once for all of them.</summary>
internal sealed class Writer : IAsyncDisposable
{
    /// <summary>Works that share a commit; bounds how long the first waits for the last.</summary>
    private const int GroupSize = 64;

    private const string Savepoint = "work";

    private readonly SqliteFile _file;
    private readonly StoreTrouble _trouble;
    private readonly Channel<WriteWork> _queue = Channel.CreateUnbounded<WriteWork>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Lazy<Task> _loop;
    private Session? _session;

    /// <summary>Opens nothing yet.</summary>
    /// <param name="file">The database file.</param>
    /// <param name="trouble">Where its failures are noted.</param>
    public Writer(SqliteFile file, StoreTrouble trouble)
    {
        (_file, _trouble) = (file, trouble);
        _loop = new Lazy<Task>(() => Task.Run(RunAsync));
    }

    /// <summary>Queues a work and waits until it is committed.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="cancellationToken">Stops before the work is queued; what is queued is run.</param>
    /// <typeparam name="T">What they yield.</typeparam>
    public async Task<T> WriteAsync<T>(Func<Session, Task<T>> statements, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var work = new WriteWork<T>(statements);
        ObjectDisposedException.ThrowIf(!_queue.Writer.TryWrite(work), this);
        _ = _loop.Value;
        return await work.Told;
    }

    /// <summary>Runs what is queued and closes the connection, which folds the log into the file.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        if (_loop.IsValueCreated)
        {
            await _loop.Value;
        }

        _session?.Dispose();
    }

    private async Task RunAsync()
    {
        while (await _queue.Reader.WaitToReadAsync())
        {
            while (_queue.Reader.TryRead(out var first))
            {
                await RunGroupAsync(first);
            }
        }
    }

    private async Task RunGroupAsync(WriteWork first)
    {
        var done = new List<WriteWork>();
        SqliteTransaction? transaction = null;
        try
        {
            var session = _session ??= _file.OpenWriter();
            transaction = session.Connection.BeginTransaction(deferred: false);
            session.Transaction = transaction;

            // Alone it needs no savepoint: its failure takes the whole transaction back.
            if (await FailureOfAsync(first, session) is { } failure)
            {
                first.Fail(failure);
                if (!TryEnd(transaction) || failure is StorageException)
                {
                    Close();
                }

                return;
            }

            done.Add(first);
            while (done.Count < GroupSize && _queue.Reader.TryRead(out var next))
            {
                await RunBesideAsync(next, session, done);
            }

            await transaction.CommitAsync();
            await transaction.DisposeAsync();
        }
        catch (Exception failure)
        {
            var explained = Explained(failure);
            if (done.Count == 0)
            {
                done.Add(first);
            }

            done.ForEach(work => work.Fail(explained));
            TryEnd(transaction);
            Close();
            return;
        }

        done.ForEach(work => work.Succeed());
    }

    /// <summary>Runs a work so that its failure leaves the others of the group as they are.</summary>
    private async Task RunBesideAsync(WriteWork work, Session session, List<WriteWork> done)
    {
        session.Transaction!.Save(Savepoint);
        if (await FailureOfAsync(work, session) is { } failure)
        {
            work.Fail(failure);

            // A full disk takes the whole transaction back, not only this work.
            if (raw.sqlite3_get_autocommit(session.Connection.Handle) != 0)
            {
                throw failure;
            }

            session.Transaction.Rollback(Savepoint);
            return;
        }

        session.Transaction.Release(Savepoint);
        done.Add(work);
    }

    private async Task<Exception?> FailureOfAsync(WriteWork work, Session session)
    {
        try
        {
            await work.RunAsync(session);
            return null;
        }
        catch (Exception failure)
        {
            return Explained(failure);
        }
    }

    private Exception Explained(Exception failure)
    {
        var explained = _file.Explain(failure);
        _trouble.Note(explained);
        return explained;
    }

    /// <summary>Takes a transaction back; false where SQLite did so before by itself, as it does when the disk is full, and now has none to take back.</summary>
    private static bool TryEnd(IDisposable? ended)
    {
        try
        {
            ended?.Dispose();
            return true;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    /// <summary>After a failure of the file or of a commit the connection's state is unknown: the next group opens another.</summary>
    private void Close()
    {
        var session = _session;
        _session = null;
        if (!TryEnd(session))
        {
            TryEnd(session);
        }
    }
}
