using System.Data.Common;
using Microsoft.Extensions.Options;
using NewsBot.Messages;

namespace NewsBot.Delivery;

/// <summary>Carries one claimed message to its platform and records how that ended.</summary>
internal sealed partial class Courier(Outbox outbox, IOptionsMonitor<DeliveryOptions> options, TimeProvider time, ILogger<Courier> logger)
{
    // A request under way at a stop may still be answered; a host gives its services five seconds.
    private static readonly TimeSpan GraceAtStop = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan BetweenRecords = TimeSpan.FromSeconds(1);

    /// <summary>Sends and records.</summary>
    /// <param name="sender">The platform.</param>
    /// <param name="claim">The message.</param>
    /// <param name="entered">Called once the request is under way or waits in its lane.</param>
    /// <param name="cancellationToken">Stops it; a short grace is given to what is under way.</param>
    /// <returns>True where the chat's next message may follow.</returns>
    public async Task<bool> CarryAsync(IMessageSender sender, Claim claim, Action entered, CancellationToken cancellationToken)
    {
        var sending = SendAsync(sender, claim, cancellationToken);
        entered();
        var outcome = await sending;

        await RecordAsync(claim, outcome, cancellationToken);
        Log(claim, outcome);
        return outcome is SendOutcome.Sent or SendOutcome.Rejected or SendOutcome.Malformed;
    }

    // What the platform said is known only here: a store that takes nothing now (a full disk, a lock) is asked until it does. Only a stop may end that.
    private async Task RecordAsync(Claim claim, SendOutcome outcome, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                // A stop must not lose what the platform said.
                await outbox.RecordAsync(claim, outcome, CancellationToken.None);
                return;
            }
            catch (DbException failure) when (!cancellationToken.IsCancellationRequested)
            {
                if (attempt == 1)
                {
                    LogNotRecorded(claim.Id, claim.Chat, failure.Message);
                }
            }

            await Task.Delay(BetweenRecords, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<SendOutcome> SendAsync(IMessageSender sender, Claim claim, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.CurrentValue.SendWithin, time);
        await using var stop = cancellationToken.UnsafeRegister(static state => ((CancellationTokenSource)state!).CancelAfter(GraceAtStop), patience);
        try
        {
            return claim.Edits is { } posted
                ? await sender.EditAsync(claim.Chat, posted, claim.Message, patience.Token)
                : await sender.SendAsync(claim.Chat, claim.Message, claim.Nonce, patience.Token);
        }
        catch (OperationCanceledException)
        {
            return new SendOutcome.Unknown(cancellationToken.IsCancellationRequested ? "NewsBot was stopped before the platform answered" : $"no answer within {options.CurrentValue.SendWithin}");
        }
        catch (Exception failure)
        {
            // A sender promises never to throw. One that does may have posted; the queue goes on either way.
            LogThrew(failure, sender.Platform, claim.Id);
            return new SendOutcome.Unknown($"the sender failed: {failure.Message}");
        }
    }

    private void Log(Claim claim, SendOutcome outcome)
    {
        switch (outcome)
        {
            case SendOutcome.Sent sent:
                LogSent(claim.Id, claim.Chat, sent.MessageId);
                break;
            case SendOutcome.RetryLater later:
                LogRetry(claim.Id, claim.Chat, later.Reason, claim.Attempt);
                break;
            case SendOutcome.Rejected rejected:
                LogRejected(claim.Id, claim.Chat, rejected.Reason);
                break;
            case SendOutcome.Malformed malformed:
                LogMalformed(claim.Id, claim.Chat, malformed.Reason, claim.IsPlain ? "given up" : "sent once more in words alone");
                break;
            case SendOutcome.ChatGone gone:
                LogGone(claim.Chat, gone.Reason);
                break;
            case SendOutcome.Moved moved:
                LogMoved(claim.Chat, moved.Chat);
                break;
            case SendOutcome.Unknown unknown:
                LogUnknown(claim.Id, claim.Chat, unknown.Reason, options.CurrentValue.OnUnknown);
                break;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "How delivery {Id} to {Chat} ended cannot be recorded now; NewsBot keeps it in mind and goes on trying: {Reason}")]
    private partial void LogNotRecorded(long id, ChatAddress chat, string reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Delivery {Id} to {Chat} was accepted as message {MessageId}")]
    private partial void LogSent(long id, ChatAddress chat, string messageId);

    [LoggerMessage(Level = LogLevel.Information, Message = "Delivery {Id} to {Chat} waits: {Reason} (try {Attempt})")]
    private partial void LogRetry(long id, ChatAddress chat, string reason, int attempt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Delivery {Id} to {Chat} was refused for good: {Reason}")]
    private partial void LogRejected(long id, ChatAddress chat, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Delivery {Id} to {Chat} was called malformed and is {Next}: {Reason}")]
    private partial void LogMalformed(long id, ChatAddress chat, string reason, string next);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Chat} cannot be reached and is suspended; its subscriptions and posts are kept: {Reason}")]
    private partial void LogGone(ChatAddress chat, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Chat} has the id {NewId} now; its subscriptions and posts moved along. Where the configuration names the old one, change it there")]
    private partial void LogMoved(ChatAddress chat, string newId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody knows whether delivery {Id} to {Chat} was posted ({Reason}); policy: {Policy}")]
    private partial void LogUnknown(long id, ChatAddress chat, string reason, UnknownPolicy policy);

    [LoggerMessage(Level = LogLevel.Error, Message = "The sender of {Platform} failed on delivery {Id}")]
    private partial void LogThrew(Exception failure, string platform, long id);
}
