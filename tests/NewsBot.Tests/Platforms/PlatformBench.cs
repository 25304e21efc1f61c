using NewsBot.Delivery;
using NewsBot.Messages;
using NewsBot.Tests.Platforms.Servers;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Platforms;

/// <summary>A platform's sender before a server on loopback, as the conformance suite sees both.</summary>
public abstract class PlatformBench(FakeTime time) : IAsyncDisposable
{
    /// <summary>The clock of the pace and of the server's rates.</summary>
    public FakeTime Time { get; } = time;

    /// <summary>The clock that calls are timed by.</summary>
    public FakeTime Patience { get; } = new();

    public abstract IMessageSender Sender { get; }

    /// <summary>A chat that the bot may write in.</summary>
    public abstract ChatAddress Chat { get; }

    /// <summary>The longest text of each form that the platform has for one message, in UTF-16 units; the last is the longest of all.</summary>
    public abstract IReadOnlyList<int> TextLimits { get; }

    /// <summary>How often a post whose end is unknown is tried before that is told: more than once where repeats are recognised.</summary>
    public abstract int Tries { get; }

    /// <summary>True where an error of the server says that nothing was posted.</summary>
    public abstract bool KnowsThatAnErrorPostedNothing { get; }

    /// <summary>True where the platform recognises a repeated nonce.</summary>
    public abstract bool RefusesRepeats { get; }

    /// <summary>What stands in the chat, oldest first: the whole text a reader sees.</summary>
    public abstract IReadOnlyList<string> Posted { get; }

    /// <summary>The pictures of what stands in the chat, one for each message that has one.</summary>
    public abstract IReadOnlyList<byte[]> Pictures { get; }

    /// <summary>Codes of the server's refusals so far.</summary>
    public abstract IReadOnlyList<int> Refusals { get; }

    /// <summary>The next post meets a fault, at every try.</summary>
    public abstract void Fail(Fault fault);

    /// <summary>The platform asks for a pause at the next post.</summary>
    public abstract void AskForPause(TimeSpan pause);

    /// <summary>Takes the bot's right to write in the chat away.</summary>
    public abstract void Close();

    /// <summary>Waits until the server took so many posts, whatever it answered; asked for one more each time.</summary>
    public abstract Task TakenAsync(int posts);

    /// <summary>Stops the server: no connection comes about any more.</summary>
    public abstract Task StopServerAsync();

    public abstract ValueTask DisposeAsync();

    /// <summary>Sends, the clock going on while the sender keeps its pace.</summary>
    public async Task<SendOutcome> SendAsync(Message message, string nonce = "n1")
    {
        var sending = Sender.SendAsync(Chat, message, nonce, TestContext.Current.CancellationToken);
        while (!sending.IsCompleted)
        {
            if (Time.Waiting > 0)
            {
                Time.Advance(TimeSpan.FromMilliseconds(50));
            }

            await Task.Yield();
        }

        return await sending;
    }
}
