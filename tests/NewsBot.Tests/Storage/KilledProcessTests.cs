using System.Diagnostics;
using System.Globalization;
using NewsBot.Storage;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Storage;

public sealed class KilledProcessTests
{
    private const int Pages = 300;
    private const int ArticlesOfAPage = 4;

    [Fact]
    public async Task A_process_that_is_killed_while_it_reads_leaves_whole_batches_and_a_sound_file()
    {
        using var folder = new TestFolder();
        for (var page = 0; page < Pages; page++)
        {
            folder.Write($"pages/{page:000}.txt", string.Concat(Enumerable.Range(page * ArticlesOfAPage, ArticlesOfAPage).Select(Article)));
        }

        var configuration = folder.Write("newsbot.json", $$"""{ "Store": { "Connection": "Data Source=store/news.db" }, "Topics": { "File": "{{Repository.File("config/topics.json")}}" } }""");
        using (var reading = Ingest(configuration, Path.Combine(folder.Path, "pages")))
        {
            // The first batch is told; the next is being written.
            (await reading.StandardOutput.ReadLineAsync()).ShouldNotBeNull(await ErrorsOfEndedAsync(reading)).ShouldContain("files read");
            reading.Kill();
            await reading.WaitForExitAsync();
        }

        await using (var killed = new Database($"Data Source={Path.Combine(folder.Path, "store", "news.db")}"))
        {
            await ShouldBeSoundAsync(killed);
            (await CountAsync(killed, "article")).ShouldBeGreaterThan(0);
        }

        using (var again = Ingest(configuration, Path.Combine(folder.Path, "pages")))
        {
            await again.StandardOutput.ReadToEndAsync();
            await again.WaitForExitAsync();
            again.ExitCode.ShouldBe(0, await again.StandardError.ReadToEndAsync());
        }

        await using var database = new Database($"Data Source={Path.Combine(folder.Path, "store", "news.db")}");
        await ShouldBeSoundAsync(database);
        (await CountAsync(database, "article")).ShouldBe(Pages * ArticlesOfAPage);
        (await CountAsync(database, "revision")).ShouldBe(Pages * ArticlesOfAPage);
        (await CountAsync(database, "sighting")).ShouldBe(Pages * ArticlesOfAPage);
    }

    // Words that no two articles share, so that none is a copy of another.
    private static string Article(int number)
    {
        var words = string.Join(' ', Enumerable.Range(0, 60).Select(word => string.Create(CultureInfo.InvariantCulture, $"w{number}x{word}")));
        var head = $"Headline number {number} of Iraq\n\nA picture of {number} (Reuters)\nA picture of {number} (Reuters)\n";
        return $"{head}TT\n\n{head}\nIraq opened gate {number} on Monday, {words}.\n\nA second gate follows, {words[..200]}.\n\n\n\n";
    }

    private static Process Ingest(string configuration, string path) =>
        Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "newsbot.dll"), "ingest", path, "--config", configuration])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    private static async Task<string?> ErrorsOfEndedAsync(Process process) => process.HasExited ? await process.StandardError.ReadToEndAsync() : null;

    private static async Task ShouldBeSoundAsync(Database database)
    {
        var (integrity, orphans) = await database.QueryAsync(
            session => ((string)session.Statement("PRAGMA integrity_check").ExecuteScalar()!, session.Numbers("SELECT rowid FROM pragma_foreign_key_check").Count),
            CancellationToken.None);
        integrity.ShouldBe("ok");
        orphans.ShouldBe(0);
        (await database.QueryAsync(session => session.Numbers("SELECT a.id FROM article a LEFT JOIN revision r ON r.id = a.current LEFT JOIN story s ON s.id = a.story WHERE r.id IS NULL OR s.id IS NULL"), CancellationToken.None)).ShouldBeEmpty();
        await database.ChangeAsync(session => session.Execute("INSERT INTO search_0 (search_0) VALUES ('integrity-check')"), CancellationToken.None);
    }

    private static Task<long> CountAsync(Database database, string table) =>
        database.QueryAsync(session => session.Number($"SELECT count(*) FROM {table}"), CancellationToken.None);
}
