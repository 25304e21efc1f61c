using System.Globalization;
using NewsBot.Delivery;
using NewsBot.Messages;

namespace NewsBot.Platforms.TelegramChat;

/// <summary>Posts to Telegram: renders, keeps the pace, and says how it ended.</summary>
/// <param name="client">Makes the calls.</param>
/// <param name="pace">Keeps the documented rates and what the platform asks for.</param>
internal sealed class TelegramSender(ITelegramClient client, SendPace pace) : IMessageSender
{
    // https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
    internal static readonly SendRate Total = new(30, TimeSpan.FromSeconds(1));
    // The dispatcher gives a message 45 s by default: this wait and the call fit into it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly SendRate InPrivate = new(1, TimeSpan.FromSeconds(1));
    private static readonly SendRate InGroup = new(20, TimeSpan.FromMinutes(1));

    /// <inheritdoc/>
    public string Platform => "telegram";

    /// <inheritdoc/>
    public Task<SendOutcome> SendAsync(ChatAddress chat, Message message, string nonce, CancellationToken cancellationToken) =>
        SendAsync(chat, message, replyTo: null, cancellationToken);

    /// <inheritdoc/>
    /// <remarks>The platform tells of a chat that a user blocked, too: only the next post shows that.</remarks>
    public async Task<SendOutcome> ProbeAsync(ChatAddress chat, CancellationToken cancellationToken) => OutcomeOf(chat, await client.GetChatIdAsync(chat.Chat, cancellationToken));

    /// <inheritdoc/>
    public Task<SendOutcome> EditAsync(ChatAddress chat, string messageId, Message message, CancellationToken cancellationToken) =>
        long.TryParse(messageId, CultureInfo.InvariantCulture, out var id)
            ? EditAsync(chat, id, message, cancellationToken)
            : Task.FromResult<SendOutcome>(new SendOutcome.Rejected($"\"{messageId}\" is no message id"));

    /// <summary>Posts an answer to a message.</summary>
    /// <param name="chat">Where to.</param>
    /// <param name="message">What.</param>
    /// <param name="replyTo">The message that it answers; null for none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<SendOutcome> SendAsync(ChatAddress chat, Message message, long? replyTo, CancellationToken cancellationToken)
    {
        var pieces = TelegramRenderer.Render(chat, message);
        SendOutcome outcome = new SendOutcome.Rejected("the message is empty");
        for (var at = 0; at < pieces.Length; at++)
        {
            if (await pace.WaitAsync(chat.Chat, RateOf(chat), Patience, cancellationToken) is { } wait)
            {
                return at == 0 ? TooFast(wait) : outcome;
            }

            var answer = await client.SendMessageAsync(pieces[at] with { ReplyTo = at == 0 ? replyTo : null }, cancellationToken);
            var end = OutcomeOf(chat, answer);
            if (end is not SendOutcome.Sent)
            {
                // What is posted is posted: sending the whole again would repeat its beginning.
                return at == 0 ? end : outcome;
            }

            outcome = at == 0 ? end : outcome;
        }

        return outcome;
    }

    /// <summary>Replaces a message that was posted.</summary>
    /// <param name="chat">Where it stands.</param>
    /// <param name="messageId">Its id.</param>
    /// <param name="message">What it shall say.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<SendOutcome> EditAsync(ChatAddress chat, long messageId, Message message, CancellationToken cancellationToken)
    {
        var pieces = TelegramRenderer.Render(chat, message);
        if (pieces.Length != 1)
        {
            return new SendOutcome.Rejected("the message does not fit into the one that it replaces");
        }

        if (await pace.WaitAsync(chat.Chat, RateOf(chat), Patience, cancellationToken) is { } wait)
        {
            return TooFast(wait);
        }

        return await client.EditMessageAsync(messageId, pieces[0], cancellationToken) switch
        {
            TelegramAnswer<bool>.Done => new SendOutcome.Sent(Text(messageId)),
            TelegramAnswer<bool>.Refused { Error: var error } when TelegramErrors.IsUnchanged(error) => new SendOutcome.Sent(Text(messageId)),
            TelegramAnswer<bool>.Refused { Error: var error } => Refused(chat, error),
            TelegramAnswer<bool>.Unreachable { Reason: var reason } => new SendOutcome.RetryLater(TelegramErrors.Pause, reason),
            TelegramAnswer<bool>.Unknown { Reason: var reason } => new SendOutcome.Unknown(reason),
            _ => throw new NotSupportedException("An answer of no known kind"),
        };
    }

    // Ids of groups, supergroups and channels are negative; @names belong to channels and supergroups.
    private static SendRate RateOf(ChatAddress chat) => chat.Chat[0] is '-' or '@' ? InGroup : InPrivate;

    private static SendOutcome.RetryLater TooFast(TimeSpan wait) => new(wait, "the chat takes no more at present");

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private SendOutcome OutcomeOf(ChatAddress chat, TelegramAnswer<long> answer) => answer switch
    {
        TelegramAnswer<long>.Done { Value: var id } => new SendOutcome.Sent(Text(id)),
        TelegramAnswer<long>.Refused { Error: var error } => Refused(chat, error),
        TelegramAnswer<long>.Unreachable { Reason: var reason } => new SendOutcome.RetryLater(TelegramErrors.Pause, reason),
        TelegramAnswer<long>.Unknown { Reason: var reason } => new SendOutcome.Unknown(reason),
        _ => throw new NotSupportedException("An answer of no known kind"),
    };

    private SendOutcome Refused(ChatAddress chat, TelegramError error)
    {
        if (error.RetryAfter is { } pause)
        {
            pace.Hold(chat.Chat, pause);
        }

        return TelegramErrors.OutcomeOf(error);
    }
}
