using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace NewsBot.Storage;

/// <summary>The database: many readers beside one writer.</summary>
public sealed class Database : IAsyncDisposable
{
    private readonly string _connectionString;
    private readonly SemaphoreSlim _writing = new(1, 1);

    /// <summary>Opens nothing yet.</summary>
    /// <param name="connectionString">For example <c>Data Source=data/newsbot.db</c>, its path already absolute.</param>
    public Database(string connectionString) => _connectionString = connectionString;

    /// <summary>Runs queries on a reader's connection; sees one consistent state.</summary>
    /// <param name="query">The queries.</param>
    /// <param name="cancellationToken">Stops waiting for a connection.</param>
    /// <typeparam name="T">What they yield.</typeparam>
    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> query, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        return await query(connection);
    }

    /// <summary>Runs statements in one write transaction: all of them hold, or none. Works wait for each other; none is started twice.</summary>
    /// <param name="work">The statements; they use the transaction's connection and pass the transaction.</param>
    /// <param name="cancellationToken">Stops waiting for the turn.</param>
    /// <typeparam name="T">What they yield.</typeparam>
    public async Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            await using var connection = await OpenAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            var result = await work(transaction);
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        _writing.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000;";
        await command.ExecuteNonQueryAsync(cancellationToken);
        return connection;
    }
}
