using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsBot.Delivery;
using NewsBot.Delivery.Lanes;
using NewsBot.Messages;
using NewsBot.Platforms.TelegramChat;
using NewsBot.Tests.Platforms.Servers;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Platforms.TelegramChat;

/// <summary>The sender before a Bot API on loopback.</summary>
internal sealed class TelegramBench : PlatformBench
{
    private TelegramBench(BotApiServer server, FakeTime time, string client)
        : base(time)
    {
        Server = server;
        var options = new TelegramOptions { Token = BotApiServer.Token, ApiUrl = server.Url, Client = client };
        Client = TelegramClients.Create(options, Patience);
        Sender = new TelegramSender(Client, TelegramSender.MakeLane(options, Time, NullLogger<Lane>.Instance), Options.Create(options));
    }

    public BotApiServer Server { get; private set; }

    public ITelegramClient Client { get; }

    public override IMessageSender Sender { get; }

    public override ChatAddress Chat => new("telegram", "7");

    public override IReadOnlyList<int> TextLimits => [4096];

    public override int Tries => 1;

    public override bool KnowsThatAnErrorPostedNothing => true;

    public override bool RefusesRepeats => false;

    public override IReadOnlyList<string> Posted => [.. Server.Posts.Select(post => post.Text)];

    public override IReadOnlyList<byte[]> Pictures => [.. Server.Posts.Select(post => post.Picture).OfType<byte[]>()];

    public override IReadOnlyList<int> Refusals => [.. Server.Calls.Where(call => call.Code != 200).Select(call => call.Code)];

    public static async Task<TelegramBench> StartAsync(string client = "builtin")
    {
        var time = new FakeTime();
        var server = await BotApiServer.StartAsync(time, cancellationToken: TestContext.Current.CancellationToken);
        server.Chat(7, "private");
        return new TelegramBench(server, time, client);
    }

    public override void Fail(Fault fault) => Server.Fail("sendMessage", fault);

    public override void AskForPause(TimeSpan pause) => Server.Flood(pause);

    public override void Close() => Server.Chat(7, "private").Refusal = (403, "Forbidden: bot was blocked by the user");

    public override Task TakenAsync(int posts) => Server.CalledAsync("sendMessage", posts);

    public override async Task StopServerAsync() => await Server.DisposeAsync();

    public override ValueTask DisposeAsync() => Server.DisposeAsync();
}
