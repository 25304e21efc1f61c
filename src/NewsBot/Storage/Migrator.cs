using System.Globalization;
using System.Reflection;

namespace NewsBot.Storage;

/// <summary>Brings the database to this program's version: numbered SQL files, forward only.</summary>
public static class Migrator
{
    private const string Prefix = "NewsBot.Storage.Migrations.Sqlite.";

    /// <summary>Applies what is missing, all of it or nothing. Two programs that start at once wait for each other: the write lock is held from the first look to the commit.</summary>
    /// <param name="database">The database.</param>
    /// <param name="cancellationToken">Stops before it begins.</param>
    /// <exception cref="StorageException">The database is newer than this program, or its file cannot be used.</exception>
    public static async Task MigrateAsync(Database database, CancellationToken cancellationToken)
    {
        var files = ReadFiles();
        await database.ChangeAsync(session => Apply(session, files, database.Path), cancellationToken);
    }

    /// <summary>Whether nothing is missing.</summary>
    /// <param name="database">The database.</param>
    /// <param name="cancellationToken">Stops waiting for a connection.</param>
    internal static Task<bool> IsDoneAsync(Database database, CancellationToken cancellationToken)
    {
        var newest = ReadFiles()[^1].Number;
        return database.QueryAsync(
            session => session.Number("SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = 'migration'") > 0
                && session.Number("SELECT MAX(number) FROM migration") == newest,
            cancellationToken);
    }

    private static long Apply(Session session, List<Migration> files, string path)
    {
        session.Execute("CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL)");
        var done = session.Numbers("SELECT number FROM migration");
        var newest = files.Count > 0 ? files[^1].Number : 0;
        if (done.Count > 0 && done.Max() > newest)
        {
            throw new StorageException($"{path}: the database has migration {done.Max()}, this program knows only up to {newest}. Start the newer program again, or restore the backup that was made before it.");
        }

        foreach (var file in files.Where(file => !done.Contains(file.Number)))
        {
            session.Execute(file.Sql);
            session.Execute("INSERT INTO migration (number, name) VALUES (?1, ?2)", file.Number, file.Name);
        }

        return newest;
    }

    private static List<Migration> ReadFiles()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => Read(assembly, name))
            .OrderBy(file => file.Number)];
    }

    private static Migration Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return new Migration(long.Parse(name.AsSpan(Prefix.Length, 4), CultureInfo.InvariantCulture), name[Prefix.Length..], reader.ReadToEnd());
    }

    private sealed record Migration(long Number, string Name, string Sql);
}
