using System.Globalization;
using NewsBot.Delivery;
using NewsBot.Messages;

namespace NewsBot.Platforms.Terminal;

/// <summary>Pushes to <c>terminal:local</c>: shown at once in an open <c>newsbot chat</c>, kept for it while there is none.</summary>
/// <param name="inbox">Where the chat takes them from.</param>
public sealed class TerminalSender(TerminalInbox inbox) : IMessageSender
{
    private static readonly TimeSpan UntilNextTry = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public string Platform => TerminalUser.Platform;

    /// <inheritdoc/>
    public Task<SendOutcome> SendAsync(ChatAddress chat, Message message, string nonce, CancellationToken cancellationToken)
    {
        if (chat != TerminalUser.Chat)
        {
            return Task.FromResult<SendOutcome>(new SendOutcome.ChatGone($"the terminal has one chat, {TerminalUser.Chat}"));
        }

        SendOutcome outcome = inbox.Deliver(message) is { } number
            ? new SendOutcome.Sent(number.ToString(CultureInfo.InvariantCulture))
            : new SendOutcome.RetryLater(UntilNextTry, "no terminal chat is open; start one with: newsbot chat");
        return Task.FromResult(outcome);
    }

    /// <inheritdoc/>
    public Task<SendOutcome> ProbeAsync(ChatAddress chat, CancellationToken cancellationToken) => Task.FromResult<SendOutcome>(
        chat == TerminalUser.Chat ? new SendOutcome.Sent("") : new SendOutcome.ChatGone($"the terminal has one chat, {TerminalUser.Chat}"));

    /// <inheritdoc/>
    /// <remarks>What scrolled by stays as it was: nothing is said again.</remarks>
    public Task<SendOutcome> EditAsync(ChatAddress chat, string messageId, Message message, CancellationToken cancellationToken) =>
        Task.FromResult<SendOutcome>(new SendOutcome.Sent(messageId));
}
