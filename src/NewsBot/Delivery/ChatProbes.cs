using Dapper;
using Microsoft.Extensions.Options;
using NewsBot.Messages;
using NewsBot.Storage;

namespace NewsBot.Delivery;

/// <summary>Looks with growing pauses whether suspended chats are open again. One that is gets all that it missed as one digest.</summary>
internal sealed partial class ChatProbes(Database database, SuspendedChats chats, IEnumerable<IMessageSender> senders, IOptionsMonitor<DeliveryOptions> options, TimeProvider time, ILogger<ChatProbes> logger)
{
    // A platform sees a few questions a minute, however many chats are closed; the longest unprobed come first.
    private const int AtOnce = 20;

    /// <summary>Probes the chats whose pause is over.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var rows = await database.ReadAsync(
            connection => connection.QueryAsync<Row>("SELECT chat AS Chat, probes AS Probes, coalesce(probed_at, since) AS ClosedAt FROM suspended_chat ORDER BY ClosedAt, chat"),
            cancellationToken);
        foreach (var row in rows.Where(row => DateTimeOffset.FromUnixTimeMilliseconds(row.ClosedAt) + PauseAfter(row.Probes) <= now).Take(AtOnce).ToList())
        {
            if (ChatAddress.TryParse(row.Chat, out var chat) && senders.FirstOrDefault(sender => sender.Platform == chat.Platform) is { } sender)
            {
                await ProbeAsync(sender, chat, row.Probes, cancellationToken);
            }
        }
    }

    private async Task ProbeAsync(IMessageSender sender, ChatAddress chat, int probes, CancellationToken cancellationToken)
    {
        switch (await sender.ProbeAsync(chat, cancellationToken))
        {
            case SendOutcome.Sent:
                await chats.ProbedOpenAsync(chat, cancellationToken);
                LogOpen(chat);
                break;
            case SendOutcome.Moved moved:
                await chats.MoveAsync(chat, chat with { Chat = moved.Chat }, cancellationToken);
                break;
            case SendOutcome.ChatGone gone:
                await chats.ProbedClosedAsync(chat, gone.Reason, cancellationToken);
                LogClosed(chat, gone.Reason, PauseAfter(probes + 1));
                break;
            case var other:
                // The platform itself did not answer: that says nothing of the chat.
                LogNoAnswer(chat, other.ToString());
                break;
        }
    }

    private TimeSpan PauseAfter(int probes)
    {
        var (first, longest) = (options.CurrentValue.FirstProbe, options.CurrentValue.LongestProbe);
        var pause = first * Math.Pow(2, Math.Min(probes, 30));
        return pause < longest ? pause : longest;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Chat} can be reached again; what it missed goes out as one digest")]
    private partial void LogOpen(ChatAddress chat);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Chat} is still closed ({Reason}); looking again in {Pause}")]
    private partial void LogClosed(ChatAddress chat, string reason, TimeSpan pause);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Whether {Chat} is open could not be seen: {Outcome}")]
    private partial void LogNoAnswer(ChatAddress chat, string outcome);

    private sealed class Row
    {
        public string Chat { get; init; } = "";

        public int Probes { get; init; }

        public long ClosedAt { get; init; }
    }
}
