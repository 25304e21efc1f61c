using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Delivery;
using NewsBot.Delivery.Lanes;
using NewsBot.Messages;
using NewsBot.Platforms.DiscordChat;
using NewsBot.Platforms.DiscordChat.Posting;
using NewsBot.Platforms.DiscordChat.Rest;
using NewsBot.Tests.Platforms.Servers;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Platforms.DiscordChat;

/// <summary>The sender before a Discord on loopback.</summary>
internal sealed class DiscordBench : PlatformBench
{
    private readonly DiscordServer _server;
    private readonly DiscordChannels _channels;

    private DiscordBench(DiscordServer server, FakeTime time)
        : base(time)
    {
        _server = server;
        var options = new DiscordOptions { Token = DiscordServer.Token, ApiUrl = server.ApiUrl };
        var api = new DiscordApi(DiscordRegistration.Rest(options, DiscordPace.MakeLane(time, NullLogger<Lane>.Instance), Patience));
        _channels = new DiscordChannels(api, time);
        Sender = new DiscordSender(api, _channels, new FakeOptions<DiscordOptions>(options), NullLogger<DiscordSender>.Instance);
    }

    public override IMessageSender Sender { get; }

    public override ChatAddress Chat => new("discord", "1");

    // What is longer than a content may be, with a role's mention before it, becomes an embed.
    public override IReadOnlyList<int> TextLimits => [DiscordRenderer.MaxContent, DiscordRenderer.MaxDescription];

    public override int Tries => 3;

    public override bool RefusesRepeats => true;

    // A proxy's 500 does not say what the platform did.
    public override bool KnowsThatAnErrorPostedNothing => false;

    public override IReadOnlyList<string> Posted => [.. _server.Posts.Select(post => DiscordAccount.Text(post.Body))];

    public override IReadOnlyList<byte[]> Pictures => [.. _server.Posts.Select(post => post.Body.Picture).OfType<byte[]>()];

    public override IReadOnlyList<int> Refusals => [.. _server.Refusals];

    public static async Task<DiscordBench> StartAsync()
    {
        var time = new FakeTime();
        var server = await DiscordServer.StartAsync(time);
        server.AddChannel("1");
        var bench = new DiscordBench(server, time);

        // What a channel is, is asked once; the faults are for the posts.
        await bench._channels.FindAsync("1", TestContext.Current.CancellationToken);
        return bench;
    }

    public override void Fail(Fault fault)
    {
        for (var times = 0; times < Tries; times++)
        {
            _server.Faults.Enqueue(fault);
        }
    }

    public override void AskForPause(TimeSpan pause) => _server.Flood(pause);

    public override void Close() => _server.AddChannel("1").Refusal = (403, 50013);

    public override Task TakenAsync(int posts) => _server.DoneAsync("POST /channels/1/messages");

    public override async Task StopServerAsync() => await _server.DisposeAsync();

    public override ValueTask DisposeAsync() => _server.DisposeAsync();
}
