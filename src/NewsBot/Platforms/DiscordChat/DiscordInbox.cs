using System.Threading.Channels;

namespace NewsBot.Platforms.DiscordChat;

/// <summary>Between the gateway, which must never wait, and the answers, which may: all channels beside each other, each channel's answers in order.</summary>
internal sealed partial class DiscordInbox(DiscordConversation conversation, ILogger<DiscordInbox> logger)
{
    // Far more than a bot is asked within the three seconds that an answer is waited for.
    private const int Kept = 1000, AtOnce = 64, ForgetOver = 500;
    private readonly Channel<DiscordEvent> _events = Channel.CreateBounded<DiscordEvent>(Kept);

    /// <summary>Takes an interaction and returns at once.</summary>
    /// <returns>False where too many wait already; nobody will answer this one.</returns>
    public bool TryTake(DiscordEvent asked) => _events.Writer.TryWrite(asked);

    /// <summary>Answers until it is stopped.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var last = new Dictionary<string, Task>(StringComparer.Ordinal);
        using var places = new SemaphoreSlim(AtOnce);
        try
        {
            await foreach (var asked in _events.Reader.ReadAllAsync(cancellationToken))
            {
                await places.WaitAsync(cancellationToken);
                var (channel, inOrder) = asked switch
                {
                    DiscordEvent.Command command => (command.From.Channel, true),
                    DiscordEvent.Pressed pressed => (pressed.From.Channel, true),
                    _ => ("", false),
                };
                var work = HandleAsync(asked, inOrder ? last.GetValueOrDefault(channel, Task.CompletedTask) : Task.CompletedTask, places, cancellationToken);
                if (inOrder)
                {
                    last[channel] = work;
                }

                Forget(last);
            }
        }
        finally
        {
            await Task.WhenAll(last.Values);
        }
    }

    private static void Forget(Dictionary<string, Task> last)
    {
        if (last.Count < ForgetOver)
        {
            return;
        }

        foreach (var (channel, _) in last.Where(entry => entry.Value.IsCompleted).ToList())
        {
            last.Remove(channel);
        }
    }

    private async Task HandleAsync(DiscordEvent asked, Task before, SemaphoreSlim places, CancellationToken cancellationToken)
    {
        try
        {
            var isAwaited = await conversation.AcknowledgeAsync(asked, cancellationToken);
            await before;
            if (isAwaited)
            {
                await conversation.AnswerAsync(asked, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Being stopped is no failure of the answer.
        }
        catch (Exception failure)
        {
            // One question that cannot be answered must not end all others.
            LogFailed(failure);
        }
        finally
        {
            places.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A question on Discord could not be answered")]
    private partial void LogFailed(Exception failure);
}
