using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Articles;
using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Tests.Support;
using NewsBot.Topics;

namespace NewsBot.Benchmarks.Speed;

/// <summary>A store under measurement, with everything that an intake needs.</summary>
internal sealed class SpeedStore : IAsyncDisposable
{
    private readonly DirectoryInfo? _folder;

    /// <summary>Opens nothing yet.</summary>
    /// <param name="path">The file; null for one in a folder that is thrown away.</param>
    /// <param name="catalogue">The topics.</param>
    public SpeedStore(string? path, TopicCatalogue catalogue)
    {
        _folder = path is null ? Directory.CreateTempSubdirectory("newsbot-speed-") : null;
        Path = path ?? System.IO.Path.Combine(_folder!.FullName, "newsbot.db");
        Database = new Database($"Data Source={Path}");
        Intake = new Intake(Database, new TopicTagger(catalogue), catalogue, new StoryChanges(), new FakeOptions<StoryOptions>(new StoryOptions()), NullLogger<Intake>.Instance);
        Stories = new StoryStore(Database, catalogue);
        Search = new ArticleSearch(Database, TimeProvider.System);
    }

    public string Path { get; }

    public Database Database { get; }

    public Intake Intake { get; }

    public StoryStore Stories { get; }

    public ArticleSearch Search { get; }

    /// <summary>Fills the store up to a number of articles.</summary>
    /// <param name="corpus">Where they come from.</param>
    /// <param name="options">How many, in batches of how many.</param>
    public async Task FillAsync(Corpus corpus, SpeedOptions options)
    {
        await Migrator.MigrateAsync(Database, CancellationToken.None);
        for (var number = await CountAsync(); number < options.Articles; number += options.Batch)
        {
            await Intake.AcceptAsync(corpus.Articles(number, Math.Min(options.Batch, options.Articles - number)), CancellationToken.None);
        }
    }

    private Task<int> CountAsync() => Database.ReadAsync(connection => connection.ExecuteScalarAsync<int>("SELECT count(*) FROM article"), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        _folder?.Delete(recursive: true);
    }
}
