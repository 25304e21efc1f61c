using System.Data.Common;
using Microsoft.Extensions.Options;

namespace NewsBot.Platforms.TelegramChat;

/// <summary>
/// Receives updates by long polling, or has the platform call where <c>Telegram.Webhook.Url</c> is set. A polled update is confirmed by asking for
/// the next one, which happens only after it was handled and that was written down: a crash hears it again.
/// </summary>
internal sealed partial class TelegramReceiver(
    ITelegramClient client,
    TelegramConversation conversation,
    TelegramInbox inbox,
    TelegramOffset offset,
    TelegramMenus menus,
    TelegramWebhook webhook,
    TelegramHealth health,
    IOptions<TelegramOptions> options,
    TimeProvider time,
    ILogger<TelegramReceiver> logger) : BackgroundService
{
    // The platform allows 50 s; a little less, so that proxies that cut at 60 s never do.
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(45);

    // A chat that keeps its answer waiting holds up the others no longer than this.
    private static readonly TimeSpan SlowAnswer = TimeSpan.FromSeconds(1);

    // What is under way at a stop may still be answered; a host gives its services four seconds.
    private static readonly TimeSpan GraceAtStop = TimeSpan.FromSeconds(3);

    private long _kept;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var me = await UntilDoneAsync(client.GetMeAsync, stoppingToken);
        LogStarted(me.UserName, client.Name);
        conversation.BotName = me.UserName;
        await StoredAsync(async () => inbox.BeginAfter(await offset.LastAsync(me.Id, stoppingToken)));
        await StoredAsync(() => menus.ShowAsync(me.Id, stoppingToken));
        if (options.Value.Webhook.Url is { } url)
        {
            await UntilDoneAsync(cancellationToken => client.SetWebhookAsync(url, webhook.Secret, cancellationToken), stoppingToken);
            webhook.Open();
            return;
        }

        using var handling = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        await using var stop = stoppingToken.UnsafeRegister(static state => ((CancellationTokenSource)state!).CancelAfter(GraceAtStop), handling);
        try
        {
            while (true)
            {
                await PollAsync(me.Id, handling.Token, stoppingToken);
            }
        }
        finally
        {
            await inbox.Idle.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await KeepAsync(me.Id);
        }
    }

    private async Task PollAsync(long bot, CancellationToken handling, CancellationToken stoppingToken)
    {
        // What ended since the last poll is written down before this one confirms it.
        var next = inbox.Next;
        await KeepAsync(bot);
        var updates = await UntilDoneAsync(cancellationToken => client.GetUpdatesAsync(next, Wait, cancellationToken), stoppingToken);
        foreach (var update in updates.OrderBy(update => update.Id))
        {
            _ = inbox.Take(update, handling);
        }

        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        await Task.WhenAny(inbox.Idle, Task.Delay(SlowAnswer, time, enough.Token));
        await enough.CancelAsync();
        await KeepAsync(bot);
    }

    // Before the first update there is no place to keep.
    private async Task KeepAsync(long bot)
    {
        if (inbox.Handled is > 0 and var handled && handled != _kept && await StoredAsync(() => offset.KeepAsync(bot, handled, CancellationToken.None)))
        {
            _kept = handled;
        }
    }

    // A store in trouble must not silence the bot: without its place it hears at worst a few updates again.
    private async Task<bool> StoredAsync(Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (DbException failure)
        {
            LogNotKept(failure);
            return false;
        }
    }

    private async Task<T> UntilDoneAsync<T>(Func<CancellationToken, Task<TelegramAnswer<T>>> call, CancellationToken cancellationToken)
    {
        for (var failures = 1; ; failures++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var answer = await call(cancellationToken);
            if (answer is TelegramAnswer<T>.Done { Value: var value })
            {
                if (health.Well() && failures > 1)
                {
                    LogAgain();
                }

                return value;
            }

            var error = (answer as TelegramAnswer<T>.Refused)?.Error;
            if (error is { Code: 409 } && error.Description.Contains("webhook is active", StringComparison.OrdinalIgnoreCase))
            {
                // Left by an earlier configuration. Whoever wants the webhook says so, here or elsewhere.
                LogWebhook();
                await client.SetWebhookAsync(url: null, secret: null, cancellationToken);
            }

            await PauseAsync(TelegramErrors.Words(answer), error?.RetryAfter, failures, cancellationToken);
        }
    }

    private Task PauseAsync(string reason, TimeSpan? wanted, int failures, CancellationToken cancellationToken)
    {
        var growing = Backoff.After(failures);
        var pause = wanted > growing ? wanted.Value : growing;
        if (health.Ill(reason))
        {
            LogTrouble(reason, pause);
        }

        return Task.Delay(pause, time, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Telegram: @{Bot} through the {Client} client")]
    private partial void LogStarted(string? bot, string client);

    [LoggerMessage(Level = LogLevel.Information, Message = "Telegram: connected again")]
    private partial void LogAgain();

    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram: the store failed; the bot goes on, and after a restart it may handle a few updates again and set its menus once more")]
    private partial void LogNotKept(Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram: a webhook was set for this bot; it is taken away, because Telegram.Webhook.Url is not set here")]
    private partial void LogWebhook();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram: {Reason}; trying again in {Pause}, and with growing pauses")]
    private partial void LogTrouble(string reason, TimeSpan pause);
}
