using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Messages;
using NewsBot.Platforms.TelegramChat;
using NewsBot.Tests.Delivery;
using NewsBot.Tests.Platforms.Servers;
using NewsBot.Tests.Platforms.TelegramChat;

namespace NewsBot.Tests.Platforms.Faults;

/// <summary>A supergroup on Telegram.</summary>
internal sealed class TelegramFaultDesk(TelegramBench bench) : FaultDesk
{
    private const long Group = -1007;
    private readonly TelegramChatState _group = bench.Server.Chat(Group, "supergroup");

    protected override string Chat => $"telegram:{Group}";

    protected override IReadOnlyList<string> Shown => bench.Posted;

    public static async Task<TelegramFaultDesk> StartAsync()
    {
        var bench = await TelegramBench.StartAsync();
        var desk = new TelegramFaultDesk(bench) { Chats = await PushedChats.CreateAsync(bench.Time, bench.Sender) };
        await desk.Chats.SubscribeAsync(desk.Chat, "iraq");
        return desk;
    }

    public override void Refuse(int status, string words) => _group.Refusal = (status, words);

    public void Migrate()
    {
        bench.Server.Chat(-1008, "supergroup");
        _group.MigratedTo = -1008;
    }

    public override void Heal() => _group.Refusal = null;

    public override void Fail(Fault fault)
    {
        bench.Server.Fail("sendMessage", fault);
        bench.Server.Fail("editMessageText", fault);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await bench.DisposeAsync();
    }

    protected override async Task<bool> AnswerAsync(Message answer, bool heals)
    {
        var replies = new TelegramReplies((TelegramSender)bench.Sender, Chats.Suspended, Chats.Time, NullLogger<TelegramReplies>.Instance);
        var answering = replies.PostAsync(PushedChats.Chat(Chat), answer, replyTo: null, CancellationToken.None);
        while (!answering.IsCompleted)
        {
            if (heals && bench.Refusals.Count > 0)
            {
                Heal();
            }

            if (Chats.Time.Waiting > 0)
            {
                Chats.Time.Advance(TimeSpan.FromSeconds(1));
            }

            await bench.Server.RoundTripAsync();
        }

        return await answering;
    }
}
