using System.Collections.Immutable;
using Dapper;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Articles;
using NewsBot.Commands;
using NewsBot.Configuration;
using NewsBot.Delivery;
using NewsBot.Ingestion;
using NewsBot.Messages;
using NewsBot.Stories;
using NewsBot.Subscriptions;
using NewsBot.Tests.Support;
using NewsBot.Topics;

namespace NewsBot.Tests.Commands;

/// <summary>The commands over a store of their own and the catalogue that ships.</summary>
public sealed class Bot : IAsyncDisposable
{
    public static readonly ChatAddress Chat = new("web", "room");

    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Sources:0:Id"] = "samples",
        ["Sources:0:Name"] = "Sample pages",
        ["Sources:0:Kind"] = "folder",
        ["Sources:0:Path"] = "samples",
    };

    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;

    private Bot(TestDatabase database, ServiceProvider services) => (_database, _services) = (database, services);

    public static TopicCatalogue Catalogue { get; } = TopicCatalogue.Load(Repository.File("config/topics.json"));

    public IServiceProvider Services => _services;

    public FakeTime Time => (FakeTime)_services.GetRequiredService<TimeProvider>();

    public CommandRouter Router => _services.GetRequiredService<CommandRouter>();

    public SubscriptionStore Subscriptions => _services.GetRequiredService<SubscriptionStore>();

    /// <summary>Takes articles in, as a source would.</summary>
    public async Task<ImmutableArray<StoryId>> ReadAsync(params ArticleText[] texts)
    {
        var receipts = await _services.GetRequiredService<Intake>().AcceptAsync([.. texts.Select((text, index) => Some.Candidate(text, $"/pages/page-{index}.txt", seen: Time.GetUtcNow()))], CancellationToken.None);
        return [.. receipts.Select(receipt => receipt.Story)];
    }

    /// <summary>Damages the store.</summary>
    public Task<int> BreakAsync(string sql) => _database.Database.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(sql, transaction: transaction), CancellationToken.None);

    public static async Task<Bot> StartAsync(Action<IServiceCollection>? more = null)
    {
        var database = await TestDatabase.CreateAsync();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(Settings).Build());
        services.AddSingleton<TimeProvider>(new FakeTime());
        services.AddSingleton(database.Database);
        services.AddSubscriptions();
        services.AddCommands();
        services.AddSingleton(Catalogue);
        services.AddSingleton(new TopicTagger(Catalogue));
        services.AddSingleton(new ConfigurationFile(Repository.File("config/newsbot.json")));
        services.AddArticles();
        services.AddIngestion();
        services.AddStories();
        services.AddDelivery();
        more?.Invoke(services);
        return new Bot(database, services.BuildServiceProvider());
    }

    public Task<Message> AskAsync(string line, bool administrator = false, bool mayConfigure = true, string user = "web:one") =>
        Router.AnswerAsync(new CommandRequest(Chat, user, line, administrator, mayConfigure), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }
}
