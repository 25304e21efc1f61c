using System.Text.Json;
using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Extensions.Logging;
using NewsBot.Delivery;
using NewsBot.Platforms.DiscordChat;
using NewsBot.Storage;
using NewsBot.Tests.Commands;
using NewsBot.Tests.Platforms.Servers;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Platforms.DiscordChat;

/// <summary>The whole bot, from the interaction to the answer, before a Discord on loopback.</summary>
internal sealed class DiscordBot : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly DiscordService _service;

    private DiscordBot(DiscordAccount account, Bot rooms, TestDatabase database, DiscordOptions options, ILoggerFactory loggers, WatchedLog log)
    {
        (Account, Rooms, Log, _database) = (account, rooms, log, database);
        Health = new DiscordHealth(account.Time);
        var conversation = new DiscordConversation(
            account.Api, rooms.Router, new SuspendedChats(database.Database, account.Time), new FakeOptions<DiscordOptions>(options), loggers.CreateLogger<DiscordConversation>());
        _service = new DiscordService(
            account.Client,
            new DiscordInbox(conversation, loggers.CreateLogger<DiscordInbox>()),
            new DiscordCommands(rooms.Router, account.Api, database.Database),
            DiscordGuild.Changes(account, database.Database, loggers),
            Health,
            account.Time,
            loggers.CreateLogger<DiscordService>());
    }

    public DiscordAccount Account { get; }

    public DiscordServer Server => Account.Server;

    public Bot Rooms { get; }

    public Database Database => _database.Database;

    public DiscordHealth Health { get; }

    public WatchedLog Log { get; }

    /// <summary>The connection that stands.</summary>
    public DiscordConnection Connection { get; private set; } = null!;

    /// <param name="client">Which client receives.</param>
    /// <param name="options">Who may do everything.</param>
    /// <param name="more">Hears what is logged, too.</param>
    /// <param name="damage">What is done to the store first; the commands are then not registered.</param>
    public static async Task<DiscordBot> StartAsync(string client, DiscordOptions? options = null, ILoggerProvider? more = null, string? damage = null)
    {
        var log = new WatchedLog();
        using var loggers = new LoggerFactory(more is null ? [log] : [log, more], new LoggerFilterOptions { MinLevel = LogLevel.Trace });
        var account = await DiscordAccount.StartAsync(client: client, loggers: loggers);
        var bot = new DiscordBot(account, await Bot.StartAsync(), await TestDatabase.CreateAsync(), options ?? new DiscordOptions(), loggers, log);
        if (damage is not null)
        {
            await bot.Database.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(damage, transaction: transaction), CancellationToken.None);
        }

        await bot._service.StartAsync(CancellationToken.None);
        await bot.ConnectedAsync();
        await bot.Connection.Introduced.Task;
        if (damage is null)
        {
            await account.Server.DoneAsync("PUT /applications");
        }

        await log.UntilAsync("connected as NewsBot");
        return bot;
    }

    /// <summary>A command with its options; an option is text, or a whole number: 3 and 4.</summary>
    public static JsonObject Command(string name, params (string Name, JsonNode Value)[] options) => new()
    {
        ["id"] = "1",
        ["name"] = name,
        ["type"] = 1,
        ["options"] = new JsonArray([.. options.Select(option => new JsonObject { ["name"] = option.Name, ["type"] = option.Value.GetValueKind() == JsonValueKind.Number ? 4 : 3, ["value"] = option.Value })]),
    };

    /// <summary>A pressed button.</summary>
    public static JsonObject Button(string customId) => new() { ["custom_id"] = customId, ["component_type"] = 2 };

    /// <summary>Waits for the next connection, which is then the one that stands.</summary>
    public async Task ConnectedAsync() => Connection = await Server.NextConnectionAsync();

    /// <summary>Asks, and waits until the server took the answer.</summary>
    public async Task<DiscordQuestion> AskAsync(int type, JsonObject content, string permissions = "0", string until = "PATCH /webhooks")
    {
        var (question, told) = Server.Ask(type, content, permissions: permissions);
        await Connection.TellAsync("INTERACTION_CREATE", told);
        await Server.DoneAsync(until);
        Server.Words.ShouldBeOneOf("", "Unknown interaction", "Interaction has already been acknowledged.");
        return question;
    }

    /// <summary>Asks something that nobody waits for any more, and waits until that is told.</summary>
    public async Task<DiscordQuestion> AskLateAsync(JsonObject content)
    {
        var (question, told) = Server.Ask(2, content);
        question.IsLate = true;
        await Connection.TellAsync("INTERACTION_CREATE", told);
        await Server.DoneAsync("POST /interactions");
        return question;
    }

    public async ValueTask DisposeAsync()
    {
        await _service.StopAsync(CancellationToken.None);
        _service.Dispose();
        await Account.DisposeAsync();
        await Rooms.DisposeAsync();
        await _database.DisposeAsync();
        Log.Dispose();
    }
}
