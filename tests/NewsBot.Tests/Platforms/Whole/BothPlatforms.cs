using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Tests.Platforms.Servers;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Platforms.Whole;

/// <summary>Both platforms on loopback, and a NewsBot in a process and a folder of its own that serves them.</summary>
public sealed class BothPlatforms : IAsyncDisposable
{
    private readonly WireFolder _folder = new();
    private DiscordConnection? _gateway;

    private BothPlatforms(BotApiServer telegram, DiscordServer discord) => (Telegram, Discord) = (telegram, discord);

    public BotApiServer Telegram { get; }

    public DiscordServer Discord { get; }

    /// <summary>The process; null before its start.</summary>
    public ServiceProcess? NewsBot { get; private set; }

    /// <summary>NewsBot's database file.</summary>
    public string Store => _folder.Store;

    /// <summary>The folder that NewsBot reads.</summary>
    public string Pages => _folder.Pages;

    public static async Task<BothPlatforms> StartAsync(CancellationToken cancellationToken = default) =>
        new(await BotApiServer.StartAsync(cancellationToken: cancellationToken), await DiscordServer.StartAsync(TimeProvider.System));

    /// <summary>Writes the configuration.</summary>
    /// <param name="subscriptions">What chats get from the start.</param>
    /// <param name="telegram">Further keys of the section of this name.</param>
    /// <returns>The file.</returns>
    public string Configure(IEnumerable<object>? subscriptions = null, object? telegram = null) => _folder.Configure(
        subscriptions,
        ("Telegram", JsonSerializer.SerializeToNode(telegram ?? new { })!.AsObject().Append(new("ApiUrl", Telegram.Url.AbsoluteUri)).ToDictionary(key => key.Key, key => key.Value?.DeepClone())),
        ("Discord", new { Discord.ApiUrl, GatewayUrl = new UriBuilder(Discord.Address) { Scheme = "ws", Path = "/gateway" }.Uri }));

    /// <summary>Starts a process, its tokens in the environment.</summary>
    public ServiceProcess Launch(string configuration) =>
        NewsBot = ServiceProcess.Start(configuration, ("NEWSBOT__Telegram__Token", BotApiServer.Token), ("NEWSBOT__Discord__Token", DiscordServer.Token));

    /// <summary>Starts a process and waits until it listens on both platforms.</summary>
    /// <returns>Its page.</returns>
    public async Task<Uri> ConnectAsync(string configuration)
    {
        var started = Launch(configuration);
        var address = await started.ReadyAsync();
        _gateway = await Discord.NextConnectionAsync();
        await _gateway.Introduced.Task;
        await Discord.DoneAsync("PUT /applications");
        await Telegram.CalledAsync("getMe");
        return address;
    }

    /// <summary>Puts a page into the folder, as a scraper does: written elsewhere first.</summary>
    public void Drop(string name, string text) => _folder.Drop(name, text);

    /// <summary>Lets a user of Discord ask, and waits for a call that answers.</summary>
    /// <param name="type">2 a command, 3 a button, 4 typing.</param>
    /// <param name="content">The interaction's data.</param>
    /// <param name="until">How the answering call begins.</param>
    /// <param name="user">Who asks.</param>
    public async Task<DiscordQuestion> AskDiscordAsync(int type, JsonObject content, string until = "PATCH /webhooks", string user = "7")
    {
        var question = await TellDiscordAsync(type, content, user);
        await Discord.DoneAsync(until);
        return question;
    }

    /// <summary>Lets a user of Discord ask, and waits for nothing.</summary>
    public async Task<DiscordQuestion> TellDiscordAsync(int type, JsonObject content, string user = "7")
    {
        var (question, told) = Discord.Ask(type, content, user: user);
        await _gateway!.TellAsync("INTERACTION_CREATE", told);
        return question;
    }

    public async ValueTask DisposeAsync()
    {
        if (NewsBot is { } process)
        {
            await process.DisposeAsync();
        }

        await Telegram.DisposeAsync();
        await Discord.DisposeAsync();
        _folder.Dispose();
    }
}
