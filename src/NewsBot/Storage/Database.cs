using System.Data.Common;

namespace NewsBot.Storage;

/// <summary>The database: many readers beside one writer.</summary>
/// <remarks>SQLite in WAL mode with <c>synchronous=FULL</c>: what was committed survives the end of the process and of the machine.</remarks>
public sealed class Database : IAsyncDisposable
{
    private readonly ReaderPool _readers;
    private readonly Writer _writer;

    /// <summary>Opens nothing yet.</summary>
    /// <param name="connectionString">For example <c>Data Source=data/newsbot.db</c>, its path already absolute.</param>
    public Database(string connectionString)
        : this(connectionString, () => "")
    {
    }

    /// <summary>As the public one, with more settings of each connection that writes: a test's way to make the disk small.</summary>
    internal Database(string connectionString, Func<string> settings)
    {
        EngineVersion = SqliteEngine.Version;
        var file = new SqliteFile(connectionString, settings);
        Path = file.Path;
        _readers = new ReaderPool(file, Trouble);
        _writer = new Writer(file, Trouble);
    }

    /// <summary>The database engine in use ("3.40.1 (system)").</summary>
    public string EngineVersion { get; }

    /// <summary>The database file.</summary>
    public string Path { get; }

    /// <summary>What keeps it from working at the moment.</summary>
    internal StoreTrouble Trouble { get; } = new();

    /// <summary>Runs queries on a reader's connection; sees one consistent state.</summary>
    /// <param name="query">The queries.</param>
    /// <param name="cancellationToken">Stops waiting for a connection.</param>
    /// <typeparam name="T">What they yield.</typeparam>
    /// <exception cref="StorageException">The file cannot be used.</exception>
    public Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> query, CancellationToken cancellationToken) =>
        _readers.ReadAsync(session => query(session.Connection), cancellationToken);

    /// <summary>Runs statements in one write transaction: all of them hold, or none. Works wait for each other, those that wait together share a commit; none is started twice. A work must not start another.</summary>
    /// <param name="work">The statements; they use the transaction's connection and pass the transaction.</param>
    /// <param name="cancellationToken">Stops before the work is queued.</param>
    /// <typeparam name="T">What they yield.</typeparam>
    /// <exception cref="StorageException">The file cannot be used.</exception>
    public Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellationToken) =>
        _writer.WriteAsync(session => work(session.Transaction!), cancellationToken);

    /// <summary>As <see cref="ReadAsync"/>, with statements that stay prepared.</summary>
    internal Task<T> QueryAsync<T>(Func<Session, T> query, CancellationToken cancellationToken) =>
        _readers.ReadAsync(session => Task.FromResult(query(session)), cancellationToken);

    /// <summary>As <see cref="WriteAsync"/>, with statements that stay prepared.</summary>
    internal Task<T> ChangeAsync<T>(Func<Session, T> work, CancellationToken cancellationToken) =>
        _writer.WriteAsync(session => Task.FromResult(work(session)), cancellationToken);

    /// <summary>Sees whether it takes writes, more of them than may find room where something else was removed.</summary>
    /// <exception cref="StorageException">It does not.</exception>
    internal async Task TryAsync(CancellationToken cancellationToken)
    {
        await ChangeAsync(session => session.Execute("INSERT INTO store_probe (filling) VALUES (zeroblob(65536))"), cancellationToken);
        await ChangeAsync(session => session.Execute("DELETE FROM store_probe"), cancellationToken);
    }

    /// <summary>Ends what is queued for writing and closes all connections.</summary>
    public async ValueTask DisposeAsync()
    {
        _readers.Dispose();
        await _writer.DisposeAsync();
    }
}
