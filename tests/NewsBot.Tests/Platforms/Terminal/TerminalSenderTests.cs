using NewsBot.Delivery;
using NewsBot.Messages;
using NewsBot.Platforms.Terminal;

namespace NewsBot.Tests.Platforms.Terminal;

public sealed class TerminalSenderTests
{
    private static readonly ChatAddress Local = new("terminal", "local");
    private readonly TerminalInbox _inbox = new();

    [Fact]
    public async Task A_push_reaches_the_open_chat()
    {
        _inbox.SetOpen(true);
        var message = Message.Plain("News.");

        (await Send(Local, message)).ShouldBeOfType<SendOutcome.Sent>();

        _inbox.Messages.TryRead(out var pushed).ShouldBeTrue();
        pushed.ShouldBe(message);
    }

    [Fact]
    public async Task Without_an_open_chat_a_push_waits()
    {
        _inbox.SetOpen(true);
        _inbox.SetOpen(false);

        (await Send(Local, Message.Plain("News."))).ShouldBeOfType<SendOutcome.RetryLater>();

        _inbox.Messages.TryRead(out _).ShouldBeFalse();
    }

    [Fact]
    public async Task The_terminal_has_no_other_chat() =>
        (await Send(new ChatAddress("terminal", "other"), Message.Plain("News."))).ShouldBeOfType<SendOutcome.ChatGone>();

    private Task<SendOutcome> Send(ChatAddress chat, Message message) => new TerminalSender(_inbox).SendAsync(chat, message, "nonce", CancellationToken.None);
}
