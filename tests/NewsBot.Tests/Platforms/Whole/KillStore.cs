using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Articles;
using NewsBot.Messages;
using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Subscriptions;
using NewsBot.Tests.Support;
using NewsBot.Topics;

namespace NewsBot.Tests.Platforms.Whole;

/// <summary>A database with subscriptions of many chats and one story that was not planned yet: made once, copied for each run.</summary>
internal sealed class KillStore : IDisposable
{
    private readonly TestFolder _folder = new();

    private KillStore(int telegram, int discord) => (Telegram, Discord) = (
        [.. Enumerable.Range(1, telegram).Select(id => new ChatAddress("telegram", id.ToString(CultureInfo.InvariantCulture)))],
        [.. Enumerable.Range(1, discord).Select(id => new ChatAddress("discord", id.ToString(CultureInfo.InvariantCulture)))]);

    public IReadOnlyList<ChatAddress> Telegram { get; }

    public IReadOnlyList<ChatAddress> Discord { get; }

    private string File => Path.Combine(_folder.Path, "newsbot.db");

    /// <summary>Makes it.</summary>
    /// <param name="telegram">Private chats on Telegram.</param>
    /// <param name="discord">Channels on Discord.</param>
    public static async Task<KillStore> MakeAsync(int telegram, int discord)
    {
        var made = new KillStore(telegram, discord);
        var catalogue = TopicCatalogue.Load(Repository.File("config/topics.json"));
        await using var database = new Database($"Data Source={made.File}");
        await Migrator.MigrateAsync(database, CancellationToken.None);
        var subscriptions = new SubscriptionStore(database);
        await Task.WhenAll(made.Telegram.Concat(made.Discord).Select(chat => subscriptions.SubscribeAsync(new Subscription(chat, "iraq", Cadence.Now), CancellationToken.None)));
        var text = new ArticleText
        {
            Title = "Port of Basra opens a second grain terminal",
            Publisher = "Sample Wire",
            Language = "en",
            Paragraphs = ["The terminal doubles what the Iraqi port of Basra unloads in a day, the transport ministry in Baghdad said on Monday.", "Two more berths follow in spring."],
        };
        await new Intake(database, new TopicTagger(catalogue), catalogue, new StoryChanges(), new FakeOptions<StoryOptions>(new StoryOptions()), NullLogger<Intake>.Instance)
            .AcceptAsync([new Candidate(text, new Sighting("wire", "page.txt", TimeProvider.System.GetUtcNow()))], CancellationToken.None);
        return made;
    }

    /// <summary>A copy of its own for a run.</summary>
    public void CopyTo(string path) => System.IO.File.Copy(File, path);

    public void Dispose() => _folder.Dispose();
}
