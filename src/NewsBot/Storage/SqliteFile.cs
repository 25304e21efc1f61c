using Microsoft.Data.Sqlite;

namespace NewsBot.Storage;

/// <summary>The database file and how connections to it are set up.</summary>
internal sealed class SqliteFile
{
    /// <summary>Seconds that a connection waits for another program's transaction.</summary>
    private const int LockSeconds = 10;

    private const string WriterSettings =
        """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA secure_delete = OFF;
        PRAGMA cache_size = -32768;
        PRAGMA wal_autocheckpoint = 4000;
        PRAGMA journal_size_limit = 67108864;
        """;

    // Small: the system keeps the file's hot pages in memory anyway, once for all readers.
    private const string ReaderSettings = "PRAGMA query_only = ON; PRAGMA cache_size = -8192;";

    private readonly SqliteConnectionStringBuilder _connection;
    private readonly Func<string> _moreSettings;

    /// <summary>Opens nothing yet.</summary>
    /// <param name="connectionString">With an absolute path.</param>
    /// <param name="moreSettings">Of a connection that writes, asked for at each.</param>
    public SqliteFile(string connectionString, Func<string> moreSettings) =>
        (_connection, _moreSettings) = (new SqliteConnectionStringBuilder(connectionString) { Pooling = false, DefaultTimeout = LockSeconds }, moreSettings);

    /// <summary>The file.</summary>
    public string Path => _connection.DataSource;

    /// <summary>Opens the connection that writes; makes the folder and the file where they are missing.</summary>
    /// <exception cref="StorageException">The file cannot be used.</exception>
    public Session OpenWriter()
    {
        try
        {
            if (System.IO.Path.GetDirectoryName(Path) is { Length: > 0 } folder)
            {
                Directory.CreateDirectory(folder);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"{Path}: the folder of the database cannot be made ({failure.Message}). Set Store.Connection to a place that NewsBot may write to.", failure);
        }

        return Open(WriterSettings + _moreSettings());
    }

    /// <summary>Opens a connection that only reads.</summary>
    /// <exception cref="StorageException">The file cannot be used.</exception>
    public Session OpenReader() => Open(ReaderSettings);

    /// <summary>What a failure of this file means to an administrator; the failure itself where it is the program's.</summary>
    /// <param name="failure">What went wrong.</param>
    public Exception Explain(Exception failure) =>
        failure is SqliteException sqlite && StorageException.For(sqlite, Path) is { } explained ? explained : failure;

    private Session Open(string settings)
    {
        var session = new Session(new SqliteConnection(_connection.ConnectionString));
        try
        {
            session.Connection.Open();
            session.Execute(settings);
            return session;
        }
        catch (SqliteException failure)
        {
            session.Dispose();
            if (StorageException.For(failure, Path) is { } explained)
            {
                throw explained;
            }

            throw;
        }
    }
}
