using NewsBot.Delivery;
using NewsBot.Messages;

namespace NewsBot.Platforms.TelegramChat;

/// <summary>Posts answers. They are not kept in the store: what the platform delays is tried again for a while, and only in its own chat.</summary>
internal sealed partial class TelegramReplies(TelegramSender sender, SuspendedChats chats, TimeProvider time, ILogger<TelegramReplies> logger)
{
    private const int Tries = 4;

    // Whoever asked has gone on by then.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);

    /// <summary>Posts an answer.</summary>
    /// <param name="chat">Where to.</param>
    /// <param name="answer">What.</param>
    /// <param name="replyTo">The message that it answers; null for none.</param>
    /// <param name="cancellationToken">Stops trying.</param>
    /// <returns>False where it was not posted, as far as is known.</returns>
    public Task<bool> PostAsync(ChatAddress chat, Message answer, long? replyTo, CancellationToken cancellationToken) =>
        TryAsync(chat, answer, (address, message) => sender.SendAsync(address, message, replyTo, cancellationToken), cancellationToken);

    /// <summary>Turns a page: replaces the message, or posts beside it where it cannot be replaced any more.</summary>
    /// <param name="chat">Where it stands.</param>
    /// <param name="messageId">The message.</param>
    /// <param name="answer">What it shall say.</param>
    /// <param name="cancellationToken">Stops trying.</param>
    public Task<bool> ReplaceAsync(ChatAddress chat, long messageId, Message answer, CancellationToken cancellationToken) => TryAsync(
        chat,
        answer,
        async (address, message) => await sender.EditAsync(address, messageId, message, cancellationToken) is var outcome and not SendOutcome.Rejected
            ? outcome
            : await sender.SendAsync(address, message, replyTo: null, cancellationToken),
        cancellationToken);

    private async Task<bool> TryAsync(ChatAddress chat, Message answer, Func<ChatAddress, Message, Task<SendOutcome>> post, CancellationToken cancellationToken)
    {
        var isPlain = false;
        for (var attempt = 1; ; attempt++)
        {
            switch (await post(chat, answer))
            {
                case SendOutcome.Sent:
                    return true;
                case SendOutcome.RetryLater later when attempt < Tries && later.After <= LongestPause:
                    await Task.Delay(later.After, time, cancellationToken);
                    break;
                case SendOutcome.Moved moved when attempt < Tries:
                    var now = chat with { Chat = moved.Chat };
                    await chats.MoveAsync(chat, now, cancellationToken);
                    chat = now;
                    break;
                case SendOutcome.Malformed malformed when !isPlain:
                    LogMalformed(chat, malformed.Reason);
                    (answer, isPlain) = (PlainForm.Of(answer), true);
                    break;
                case SendOutcome.ChatGone gone:
                    await chats.SuspendAsync(chat, gone.Reason, cancellationToken);
                    LogUnanswered(chat, gone.Reason);
                    return false;
                case var outcome:
                    // Nobody knows whether an unknown one was posted; an answer twice is worse than one that is asked for again.
                    LogUnanswered(chat, outcome.ToString());
                    return false;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An answer for {Chat} was called malformed and is sent once more in words alone: {Reason}")]
    private partial void LogMalformed(ChatAddress chat, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An answer for {Chat} was not posted: {Reason}")]
    private partial void LogUnanswered(ChatAddress chat, string reason);
}
