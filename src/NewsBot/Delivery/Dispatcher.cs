using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using NewsBot.Messages;
using NewsBot.Subscriptions;
using NodaTime;

namespace NewsBot.Delivery;

/// <summary>Sends what the outbox holds: each chat's messages in order, all chats beside each other.</summary>
internal sealed partial class Dispatcher : IDisposable
{
    // A request under way at a stop may still be answered; a host gives its services five seconds.
    private static readonly TimeSpan GraceAtStop = TimeSpan.FromSeconds(3);

    private readonly Outbox _outbox;
    private readonly SubscriptionStore _subscriptions;
    private readonly IOptionsMonitor<DeliveryOptions> _options;
    private readonly TimeProvider _time;
    private readonly ILogger<Dispatcher> _logger;
    private readonly Dictionary<string, (IMessageSender Sender, SemaphoreSlim Slots)> _platforms;
    private readonly ConcurrentDictionary<string, byte> _busy = new(StringComparer.Ordinal);

    public Dispatcher(Outbox outbox, SubscriptionStore subscriptions, IEnumerable<IMessageSender> senders, IOptionsMonitor<DeliveryOptions> options, TimeProvider time, ILogger<Dispatcher> logger)
    {
        (_outbox, _subscriptions, _options, _time, _logger) = (outbox, subscriptions, options, time, logger);
        _platforms = senders.ToDictionary(sender => sender.Platform, sender => (sender, new SemaphoreSlim(options.CurrentValue.AtOnce)), StringComparer.Ordinal);
    }

    /// <summary>The platforms that can send.</summary>
    public IReadOnlyCollection<string> Platforms => _platforms.Keys;

    /// <summary>Sends all that may go out now. A chat that another call is sending to is left to it, so calls never wait for each other's chats.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var expired = await _outbox.ExpireAsync(cancellationToken);
        if (expired > 0)
        {
            LogExpired(expired, _options.CurrentValue.OnUnknown);
        }

        var chats = await _outbox.ReadyChatsAsync(Platforms, cancellationToken);
        await Task.WhenAll(chats.Select(chat => SendToAsync(chat, cancellationToken)));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (_, slots) in _platforms.Values)
        {
            slots.Dispose();
        }
    }

    private async Task SendToAsync(string chat, CancellationToken cancellationToken)
    {
        if (!ChatAddress.TryParse(chat, out var address) || !_busy.TryAdd(chat, 0))
        {
            return;
        }

        try
        {
            var settings = await _subscriptions.SettingsAsync(address, cancellationToken);
            while (!cancellationToken.IsCancellationRequested)
            {
                var now = Instant.FromDateTimeOffset(_time.GetUtcNow());
                if (settings.Quiet?.EndAt(now, settings.Zone) is { } end)
                {
                    await _outbox.RecallAsync(chat, end, quiet: true, cancellationToken);
                    return;
                }

                if (!await SendNextAsync(chat, address.Platform, cancellationToken))
                {
                    return;
                }
            }
        }
        finally
        {
            _busy.TryRemove(chat, out _);
        }
    }

    private async Task<bool> SendNextAsync(string chat, string platform, CancellationToken cancellationToken)
    {
        var (sender, slots) = _platforms[platform];
        await slots.WaitAsync(cancellationToken);
        try
        {
            if (await _outbox.ClaimAsync(chat, cancellationToken) is not { } claim)
            {
                return false;
            }

            var outcome = await SendAsync(sender, claim, cancellationToken);

            // A stop must not lose what the platform said.
            await _outbox.RecordAsync(claim, outcome, CancellationToken.None);
            Log(claim, outcome);
            return outcome is SendOutcome.Sent or SendOutcome.Rejected or SendOutcome.Malformed;
        }
        finally
        {
            slots.Release();
        }
    }

    private async Task<SendOutcome> SendAsync(IMessageSender sender, Claim claim, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(_options.CurrentValue.SendWithin, _time);
        await using var stop = cancellationToken.UnsafeRegister(static state => ((CancellationTokenSource)state!).CancelAfter(GraceAtStop), patience);
        try
        {
            return claim.Edits is { } posted
                ? await sender.EditAsync(claim.Chat, posted, claim.Message, patience.Token)
                : await sender.SendAsync(claim.Chat, claim.Message, claim.Nonce, patience.Token);
        }
        catch (OperationCanceledException)
        {
            return new SendOutcome.Unknown(cancellationToken.IsCancellationRequested ? "NewsBot was stopped before the platform answered" : $"no answer within {_options.CurrentValue.SendWithin}");
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
                LogUnknown(claim.Id, claim.Chat, unknown.Reason, _options.CurrentValue.OnUnknown);
                break;
        }
    }

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

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody knows whether {Count} deliveries of a process that ended were posted; policy: {Policy}")]
    private partial void LogExpired(int count, UnknownPolicy policy);

    [LoggerMessage(Level = LogLevel.Error, Message = "The sender of {Platform} failed on delivery {Id}")]
    private partial void LogThrew(Exception failure, string platform, long id);
}
