using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Articles;
using NewsBot.Stories;
using NewsBot.Tests.Support;
using NewsBot.Topics;

namespace NewsBot.Tests.Stories;

/// <summary>A store with the shipped catalogue, and the way into it.</summary>
public sealed class Newsroom : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly bool _isFirst;

    private Newsroom(TestDatabase database, bool isFirst)
    {
        _isFirst = isFirst;
        _database = database;
        Intake = new Intake(database.Database, new TopicTagger(Shipped.Value), Shipped.Value, Changes, Options, NullLogger<Intake>.Instance);
        Stories = new StoryStore(database.Database, Shipped.Value);
        Search = new ArticleSearch(database.Database, Time);
    }

    public FakeTime Time { get; } = new();

    public StoryChanges Changes { get; } = new();

    public FakeOptions<StoryOptions> Options { get; } = new(new StoryOptions());

    public Intake Intake { get; }

    public StoryStore Stories { get; }

    public ArticleSearch Search { get; }

    public NewsBot.Storage.Database Database => _database.Database;

    private static Lazy<TopicCatalogue> Shipped { get; } = new(() => TopicCatalogue.Load(Repository.File("config/topics.json")));

    public static async Task<Newsroom> OpenAsync() => new(await TestDatabase.CreateAsync(), isFirst: true);

    /// <summary>The same store as another process, or this one after a restart, would find it.</summary>
    public Newsroom Reopened() => new(_database, isFirst: false);

    public async Task<IntakeReceipt> AcceptAsync(ArticleText text, string place = "page.txt", string source = "samples", DateTimeOffset? seen = null) =>
        (await Intake.AcceptAsync([Some.Candidate(text, place, source, seen)], CancellationToken.None)).Single();

    public Task<System.Collections.Immutable.ImmutableArray<Story>> LatestAsync(params string[] topics) =>
        Stories.LatestAsync(new StoryQuery { Topics = [.. topics], Count = 20 }, CancellationToken.None);

    public ValueTask DisposeAsync() => _isFirst ? _database.DisposeAsync() : ValueTask.CompletedTask;
}
