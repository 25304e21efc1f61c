using NewsBot.Messages;
using NewsBot.Tests.Delivery;
using NewsBot.Tests.Platforms.DiscordChat;
using NewsBot.Tests.Platforms.Servers;

namespace NewsBot.Tests.Platforms.Faults;

/// <summary>A text channel on Discord.</summary>
internal sealed class DiscordFaultDesk(DiscordAccount account) : FaultDesk
{
    private readonly DiscordChannelState _channel = account.Server.AddChannel("7");

    protected override string Chat => "discord:7";

    protected override IReadOnlyList<string> Shown => [.. account.Server.Posts.Select(post => string.Concat(post.Body.Embeds!.Select(embed => $"{embed.Title} {embed.Description} {embed.Footer?.Text}")) + post.Body.Content)];

    public static async Task<DiscordFaultDesk> StartAsync()
    {
        var account = await DiscordAccount.StartAsync();
        var desk = new DiscordFaultDesk(account) { Chats = await PushedChats.CreateAsync(time: null, account.Sender) };
        await desk.Chats.SubscribeAsync(desk.Chat, "iraq");
        return desk;
    }

    public override void Refuse(int status, string words) => _channel.Refusal = (status, int.Parse(words));

    public override void Heal() => _channel.Refusal = null;

    public override void Fail(Fault fault) => account.Server.Faults.Enqueue(fault);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await account.DisposeAsync();
    }

    protected override Task ReadyAsync() => account.Sender.ProbeAsync(PushedChats.Chat(Chat), CancellationToken.None);

    protected override Task RunAfterAsync(TimeSpan pause)
    {
        account.Time.Advance(pause);
        return base.RunAfterAsync(pause);
    }

    protected override Task<bool> AnswerAsync(Message answer, bool heals) => throw new NotSupportedException("Answers go through interactions; DiscordConversationTests has their faults.");
}
