using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Delivery.Lanes;
using NewsBot.Messages;
using NewsBot.Platforms.DiscordChat;
using NewsBot.Platforms.DiscordChat.Posting;
using NewsBot.Platforms.DiscordChat.Rest;
using NewsBot.Tests.Platforms.Servers;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Platforms.DiscordChat;

/// <summary>A bot account on a server of its own.</summary>
internal sealed class DiscordAccount : IAsyncDisposable
{
    private DiscordAccount(DiscordServer server, WatchedTime time, DiscordOptions options, ILoggerFactory? loggers)
    {
        (Server, Time, Options) = (server, time, new FakeOptions<DiscordOptions>(options));
        Rest = DiscordRegistration.Rest(options, DiscordPace.MakeLane(time, NullLogger<Lane>.Instance), time);
        Api = new DiscordApi(Rest);
        Channels = new DiscordChannels(Api, time);
        Sender = new DiscordSender(Api, Channels, Options, NullLogger<DiscordSender>.Instance);
        Client = DiscordClients.Create(Microsoft.Extensions.Options.Options.Create(options), Rest, time, loggers ?? NullLoggerFactory.Instance);
    }

    public DiscordServer Server { get; }

    public WatchedTime Time { get; }

    public FakeOptions<DiscordOptions> Options { get; }

    public DiscordRest Rest { get; }

    public DiscordApi Api { get; }

    public DiscordChannels Channels { get; }

    public DiscordSender Sender { get; }

    public IDiscordClient Client { get; }

    public static async Task<DiscordAccount> StartAsync(string token = DiscordServer.Token, string client = "builtin", ILoggerFactory? loggers = null)
    {
        var time = new WatchedTime();
        var server = await DiscordServer.StartAsync(time);
        server.AddChannel("1");
        return new DiscordAccount(server, time, new DiscordOptions { Token = token, ApiUrl = server.ApiUrl, Client = client }, loggers);
    }

    public static Message Story(string headline = "Port of Basra opens", params string[] topics) =>
        new() { Blocks = [new StoryBlock(headline, new Uri("https://news.example/1"), "Two berths follow.", "Sample Wire", [.. topics], "S12K")] };

    /// <summary>The whole text that a reader sees.</summary>
    public static string Text(DiscordRequests.Message message) => string.Join(
        '\n', new[] { message.Content }.Concat((message.Embeds ?? []).SelectMany(embed => new[] { embed.Title, embed.Description, embed.Footer?.Text })).Where(part => !string.IsNullOrEmpty(part)));

    public async ValueTask DisposeAsync()
    {
        (Client as IDisposable)?.Dispose();
        await Server.DisposeAsync();
    }
}
