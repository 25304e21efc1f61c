using NewsBot.Delivery.Lanes;
using NewsBot.Messages;

namespace NewsBot.Delivery;

/// <summary>A platform's way out. The dispatcher calls it; implementations stand in Platforms.</summary>
public interface IMessageSender
{
    /// <summary>The platform's name, as in <see cref="ChatAddress.Platform"/>.</summary>
    string Platform { get; }

    /// <summary>The account's lane, which this sender's calls go through; null where the platform sets no pace. A message is claimed only when the lane has room for it.</summary>
    Lane? Lane => null;

    /// <summary>What a post into a chat asks of the lane.</summary>
    /// <param name="chat">The chat.</param>
    LaneCall CallTo(ChatAddress chat) => new(chat.ToString());

    /// <summary>Sends one message.</summary>
    /// <param name="chat">Where to.</param>
    /// <param name="message">What.</param>
    /// <param name="nonce">The same for every try of one delivery, at most 25 characters: platforms that can, refuse repeats by it.</param>
    /// <param name="cancellationToken">Stops waiting; the outcome is then unknown.</param>
    /// <returns>How it ended. Only cancellation throws.</returns>
    Task<SendOutcome> SendAsync(ChatAddress chat, Message message, string nonce, CancellationToken cancellationToken);

    /// <summary>Asks, without posting, whether a chat is open to the bot.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Sent (with no message id) where it is as far as can be seen, gone or moved where it is not, anything else where the platform did not say.</returns>
    Task<SendOutcome> ProbeAsync(ChatAddress chat, CancellationToken cancellationToken);

    /// <summary>Replaces a message that was sent; doing it twice is no different from doing it once.</summary>
    /// <param name="chat">Where it stands.</param>
    /// <param name="messageId">What <see cref="SendOutcome.Sent"/> named.</param>
    /// <param name="message">What it says from now on.</param>
    /// <param name="cancellationToken">Stops waiting; the outcome is then unknown.</param>
    /// <returns>How it ended; rejected where it can be edited no more. Only cancellation throws.</returns>
    Task<SendOutcome> EditAsync(ChatAddress chat, string messageId, Message message, CancellationToken cancellationToken);
}
