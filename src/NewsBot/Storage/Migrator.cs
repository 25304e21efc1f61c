using System.Globalization;
using System.Reflection;
using Dapper;

namespace NewsBot.Storage;

/// <summary>Brings the database to this program's version: numbered SQL files, forward only.</summary>
public static class Migrator
{
    private const string Prefix = "NewsBot.Storage.Migrations.Sqlite.";

    /// <summary>Applies what is missing, each file in a transaction of its own.</summary>
    /// <param name="database">The database.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <exception cref="InvalidOperationException">The database is newer than this program.</exception>
    public static async Task MigrateAsync(Database database, CancellationToken cancellationToken)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var files = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => (Name: name, Number: int.Parse(name[Prefix.Length..(Prefix.Length + 4)], CultureInfo.InvariantCulture)))
            .OrderBy(file => file.Number)
            .ToList();
        var done = await database.WriteAsync(
            async transaction =>
            {
                await transaction.Connection!.ExecuteAsync("CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL)", transaction: transaction);
                return (await transaction.Connection!.QueryAsync<int>("SELECT number FROM migration", transaction: transaction)).ToHashSet();
            },
            cancellationToken);
        if (done.Count > 0 && files.Count > 0 && done.Max() > files[^1].Number)
        {
            throw new InvalidOperationException($"The database has migration {done.Max()}, this program knows only up to {files[^1].Number}. Start the newer program, or restore the backup that was made before it.");
        }

        foreach (var file in files.Where(file => !done.Contains(file.Number)))
        {
            await using var stream = assembly.GetManifestResourceStream(file.Name)!;
            using var reader = new StreamReader(stream);
            var sql = await reader.ReadToEndAsync(cancellationToken);
            await database.WriteAsync(
                async transaction =>
                {
                    await transaction.Connection!.ExecuteAsync(sql, transaction: transaction);
                    return await transaction.Connection!.ExecuteAsync("INSERT INTO migration (number, name) VALUES (@Number, @Name)", new { file.Name, file.Number }, transaction);
                },
                cancellationToken);
        }
    }
}
