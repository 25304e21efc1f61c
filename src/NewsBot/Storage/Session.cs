using System.Data;
using Microsoft.Data.Sqlite;

namespace NewsBot.Storage;

/// <summary>An open connection with the statements that were prepared on it. Used by one caller at a time.</summary>
internal sealed class Session(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _statements = new(StringComparer.Ordinal);

    /// <summary>The connection.</summary>
    public SqliteConnection Connection { get; } = connection;

    /// <summary>The write transaction; null while reading.</summary>
    public SqliteTransaction? Transaction { get; set; }

    /// <summary>A statement, prepared at its first use, with its values set in the order of their first appearance.</summary>
    /// <param name="sql">The statement; its parameters are <c>?1</c>, <c>?2</c> and so on.</param>
    /// <param name="values">Their values; null is NULL.</param>
    public SqliteCommand Statement(string sql, params ReadOnlySpan<object?> values)
    {
        if (!_statements.TryGetValue(sql, out var command))
        {
            command = Connection.CreateCommand();
            command.CommandText = sql;
            for (var number = 1; number <= values.Length; number++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"?{number}" });
            }

            _statements.Add(sql, command);
        }

        command.Transaction = Transaction;
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index] ?? DBNull.Value;
        }

        return command;
    }

    /// <summary>Runs a statement that yields nothing.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="values">The values of its parameters.</param>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Statement(sql, values).ExecuteNonQuery();

    /// <summary>Runs a query for whole numbers, one a row.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="values">The values of its parameters.</param>
    public List<long> Numbers(string sql, params ReadOnlySpan<object?> values)
    {
        using var reader = Statement(sql, values).ExecuteReader(CommandBehavior.SingleResult);
        var numbers = new List<long>();
        while (reader.Read())
        {
            numbers.Add(reader.GetInt64(0));
        }

        return numbers;
    }

    /// <summary>Runs a query for one whole number; 0 where it yields no row or NULL.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="values">The values of its parameters.</param>
    public long Number(string sql, params ReadOnlySpan<object?> values) => Statement(sql, values).ExecuteScalar() as long? ?? 0;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in _statements.Values)
        {
            command.Dispose();
        }

        Connection.Dispose();
    }
}
