using System.Data.Common;
using System.Globalization;
using NewsBot.Delivery;
using NewsBot.Messages;
using NewsBot.Storage;

namespace NewsBot.Platforms.WebChat;

/// <summary>Pushes into the chat page: what is stored is sent, whether or not a browser is open to see it now.</summary>
internal sealed class WebChatSender(WebMessageStore store, EventStreams streams) : IMessageSender
{
    /// <summary>The platform's name in addresses (<c>web:…</c>).</summary>
    public const string Name = "web";

    // A locked or full store does not come back within a second.
    private static readonly TimeSpan StoreRest = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public string Platform => Name;

    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(ChatAddress chat, Message message, string nonce, CancellationToken cancellationToken)
    {
        try
        {
            if (await store.KeepPushAsync(chat.Chat, message, nonce, cancellationToken) is not { } id)
            {
                return new SendOutcome.ChatGone($"no browser has opened {chat} within {WebMessageStore.Lifetime.Days} days");
            }

            streams.Notify(chat.Chat);
            return new SendOutcome.Sent(id.ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception error) when (error is DbException or StorageException)
        {
            return new SendOutcome.RetryLater(StoreRest, $"the store refused the message for {chat}: {error.Message}");
        }
    }

    /// <inheritdoc/>
    public async Task<SendOutcome> ProbeAsync(ChatAddress chat, CancellationToken cancellationToken) =>
        await store.KnowsAsync(chat.Chat, cancellationToken) ? new SendOutcome.Sent("") : new SendOutcome.ChatGone($"no browser has opened {chat}");

    /// <inheritdoc/>
    public async Task<SendOutcome> EditAsync(ChatAddress chat, string messageId, Message message, CancellationToken cancellationToken)
    {
        try
        {
            if (!long.TryParse(messageId, CultureInfo.InvariantCulture, out var id) || !await store.ReplaceAsync(chat.Chat, id, message, cancellationToken))
            {
                return new SendOutcome.Rejected($"{chat} does not hold message {messageId} any more");
            }

            streams.Notify(chat.Chat);
            return new SendOutcome.Sent(messageId);
        }
        catch (Exception error) when (error is DbException or StorageException)
        {
            return new SendOutcome.RetryLater(StoreRest, $"the store refused the edit for {chat}: {error.Message}");
        }
    }
}
