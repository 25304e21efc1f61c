using System.Globalization;
using Microsoft.Extensions.Options;
using NewsBot.Delivery;
using NewsBot.Delivery.Lanes;
using NewsBot.Messages;

namespace NewsBot.Platforms.TelegramChat;

/// <summary>Posts to Telegram: renders, goes through the account's lane, and says how it ended.</summary>
/// <param name="client">Makes the calls.</param>
/// <param name="lane">The account's lane.</param>
/// <param name="options">Whether posts are paid for.</param>
internal sealed class TelegramSender(ITelegramClient client, Lane lane, IOptions<TelegramOptions> options) : IMessageSender
{
    // https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
    private static readonly LaneRate Total = new(30, TimeSpan.FromSeconds(1));
    private static readonly LaneRate PaidTotal = new(1000, TimeSpan.FromSeconds(1));
    private static readonly LaneRate InPrivate = new(1, TimeSpan.FromSeconds(1));
    private static readonly LaneRate InGroup = new(20, TimeSpan.FromMinutes(1));

    /// <inheritdoc/>
    public string Platform => "telegram";

    /// <inheritdoc/>
    public Lane Lane => lane;

    /// <summary>The lane of an account.</summary>
    public static Lane MakeLane(TelegramOptions options, TimeProvider time, ILogger<Lane> logger) => new("telegram", options.PaidBroadcast ? PaidTotal : Total, time, logger);

    /// <inheritdoc/>
    public LaneCall CallTo(ChatAddress chat) => new(chat.Chat) { Rates = [IsGroup(chat) ? InGroup : InPrivate] };

    /// <inheritdoc/>
    public Task<SendOutcome> SendAsync(ChatAddress chat, Message message, string nonce, CancellationToken cancellationToken) =>
        SendAsync(CallTo(chat), chat, message, replyTo: null, cancellationToken);

    /// <inheritdoc/>
    /// <remarks>The platform tells of a chat that a user blocked, too: only the next post shows that.</remarks>
    public async Task<SendOutcome> ProbeAsync(ChatAddress chat, CancellationToken cancellationToken) => OutcomeOf(await client.GetChatIdAsync(chat.Chat, cancellationToken));

    /// <inheritdoc/>
    public Task<SendOutcome> EditAsync(ChatAddress chat, string messageId, Message message, CancellationToken cancellationToken) =>
        long.TryParse(messageId, CultureInfo.InvariantCulture, out var id)
            ? EditAsync(CallTo(chat), chat, id, message, cancellationToken)
            : Task.FromResult<SendOutcome>(new SendOutcome.Rejected($"\"{messageId}\" is no message id"));

    /// <summary>Posts an answer to a message.</summary>
    /// <param name="chat">Where to.</param>
    /// <param name="message">What.</param>
    /// <param name="replyTo">The message that it answers; null for none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<SendOutcome> SendAsync(ChatAddress chat, Message message, long? replyTo, CancellationToken cancellationToken) =>
        SendAsync(CallTo(chat) with { IsAnswer = true }, chat, message, replyTo, cancellationToken);

    /// <summary>Turns a page for somebody who waits.</summary>
    /// <param name="chat">Where the message stands.</param>
    /// <param name="messageId">Its id.</param>
    /// <param name="message">What it shall say.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<SendOutcome> EditAsync(ChatAddress chat, long messageId, Message message, CancellationToken cancellationToken) =>
        EditAsync(CallTo(chat) with { IsAnswer = true }, chat, messageId, message, cancellationToken);

    private async Task<SendOutcome> EditAsync(LaneCall call, ChatAddress chat, long messageId, Message message, CancellationToken cancellationToken)
    {
        var pieces = TelegramRenderer.Render(chat, message);
        if (pieces.Length != 1)
        {
            return new SendOutcome.Rejected("the message does not fit into the one that it replaces");
        }

        using var pass = await lane.EnterAsync(call, cancellationToken);
        if (pass.Wait is { } wait)
        {
            return TooFast(wait);
        }

        var answer = await client.EditMessageAsync(messageId, pieces[0], cancellationToken);
        pass.Told(answer);
        return answer switch
        {
            TelegramAnswer<bool>.Done => new SendOutcome.Sent(Text(messageId)),
            TelegramAnswer<bool>.Refused { Error: var error } when TelegramErrors.IsUnchanged(error) => new SendOutcome.Sent(Text(messageId)),
            TelegramAnswer<bool>.Refused { Error: var error } => TelegramErrors.OutcomeOf(error),
            TelegramAnswer<bool>.Unreachable { Reason: var reason } => new SendOutcome.RetryLater(TelegramErrors.Pause, reason),
            TelegramAnswer<bool>.Unknown { Reason: var reason } => new SendOutcome.Unknown(reason),
            _ => throw new NotSupportedException("An answer of no known kind"),
        };
    }

    // Ids of groups, supergroups and channels are negative; @names belong to channels and supergroups.
    private static bool IsGroup(ChatAddress chat) => chat.Chat[0] is '-' or '@';

    private static SendOutcome.RetryLater TooFast(TimeSpan wait) => new(wait, "the chat takes no more at present");

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static SendOutcome OutcomeOf(TelegramAnswer<long> answer) => answer switch
    {
        TelegramAnswer<long>.Done { Value: var id } => new SendOutcome.Sent(Text(id)),
        TelegramAnswer<long>.Refused { Error: var error } => TelegramErrors.OutcomeOf(error),
        TelegramAnswer<long>.Unreachable { Reason: var reason } => new SendOutcome.RetryLater(TelegramErrors.Pause, reason),
        TelegramAnswer<long>.Unknown { Reason: var reason } => new SendOutcome.Unknown(reason),
        _ => throw new NotSupportedException("An answer of no known kind"),
    };

    private async Task<SendOutcome> SendAsync(LaneCall call, ChatAddress chat, Message message, long? replyTo, CancellationToken cancellationToken)
    {
        var pieces = TelegramRenderer.Render(chat, message);
        SendOutcome outcome = new SendOutcome.Rejected("the message is empty");
        for (var at = 0; at < pieces.Length; at++)
        {
            using var pass = await lane.EnterAsync(call, cancellationToken);
            if (pass.Wait is { } wait)
            {
                return at == 0 ? TooFast(wait) : outcome;
            }

            var answer = await client.SendMessageAsync(pieces[at] with { ReplyTo = at == 0 ? replyTo : null, IsPaid = options.Value.PaidBroadcast }, cancellationToken);
            pass.Told(answer);
            var end = OutcomeOf(answer);
            if (end is not SendOutcome.Sent)
            {
                // What is posted is posted: sending the whole again would repeat its beginning.
                return at == 0 ? end : outcome;
            }

            outcome = at == 0 ? end : outcome;
        }

        return outcome;
    }
}
