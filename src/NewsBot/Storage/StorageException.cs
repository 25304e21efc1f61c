using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace NewsBot.Storage;

/// <summary>The database cannot be used as it is; the message says what is wrong and what mends it.</summary>
/// <param name="message">For an administrator.</param>
/// <param name="inner">What the database said.</param>
public sealed class StorageException(string message, Exception? inner = null) : DbException(message, inner)
{
    /// <summary>The failure of a database file in an administrator's words; null where the program, not the file, is to blame.</summary>
    /// <param name="failure">What SQLite said.</param>
    /// <param name="file">The database file.</param>
    /// <remarks>Codes: https://www.sqlite.org/rescode.html</remarks>
    internal static StorageException? For(SqliteException failure, string file)
    {
        var remedy = failure.SqliteErrorCode switch
        {
            5 or 6 => "is locked by another program; stop it, or wait until it is done",
            8 => "is read-only; give the user that runs NewsBot the right to write to it and to its folder",
            10 => "cannot be read or written; check the disk",
            11 => "is damaged; stop NewsBot and restore a backup",
            13 => "cannot grow because the disk is full; free some space",
            14 => "cannot be opened; check that its folder exists and that the user that runs NewsBot may write there",
            26 => "is not a database; set Store.Connection to another file, or restore a backup",
            _ => null,
        };
        return remedy is null
            ? null
            : new StorageException(string.Create(CultureInfo.InvariantCulture, $"{file}: the database {remedy} (SQLite {failure.SqliteErrorCode}: {failure.Message})."), failure);
    }
}
