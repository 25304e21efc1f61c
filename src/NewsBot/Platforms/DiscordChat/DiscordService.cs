using System.Data.Common;
using System.Threading.Channels;
using NewsBot.Platforms.DiscordChat.Guilds;
using NewsBot.Platforms.DiscordChat.Rest;

namespace NewsBot.Platforms.DiscordChat;

/// <summary>Keeps the connection, for as long as the platform wants this bot at all. Without it everything else goes on.</summary>
internal sealed partial class DiscordService(
    IDiscordClient client, DiscordInbox inbox, DiscordCommands commands, GuildChanges guilds, DiscordHealth health, TimeProvider time, ILogger<DiscordService> logger) : BackgroundService
{
    private readonly Channel<string> _toRegister = Channel.CreateBounded<string>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.WhenAll(ConnectAsync(stoppingToken), RegisterAsync(stoppingToken), inbox.RunAsync(stoppingToken), guilds.RunAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping is how it ends.
        }
    }

    private async Task ConnectAsync(CancellationToken cancellationToken)
    {
        for (var failures = 1; ; failures++)
        {
            try
            {
                await client.RunAsync(Handle, cancellationToken);
            }
            catch (DiscordRefusedException refused)
            {
                // Trying again would only be refused again, and too many refusals get the address banned.
                health.Ill($"refused for good: {refused.Message}");
                LogRefused(refused.Message);
                return;
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                health.Ill($"the client failed: {failure.GetType().Name}");
                LogClientFailed(failure, client.Name);
                await Task.Delay(Backoff.After(failures), time, cancellationToken);
            }
        }
    }

    private void Handle(DiscordEvent told)
    {
        switch (told)
        {
            case DiscordEvent.Ready ready:
                health.Well();
                LogReady(ready.BotName, client.Name);
                _toRegister.Writer.TryWrite(ready.ApplicationId);
                break;
            case DiscordEvent.Resumed:
                health.Well();
                break;
            case DiscordEvent.Lost lost:
                if (health.Ill(lost.Reason))
                {
                    LogLost(lost.Reason);
                }

                break;
            case DiscordEvent.GuildHere or DiscordEvent.GuildGone or DiscordEvent.ChannelHere or DiscordEvent.ChannelGone:
                guilds.Take(told);
                break;
            case DiscordEvent.Command or DiscordEvent.Pressed or DiscordEvent.Typing:
                if (!inbox.TryTake(told))
                {
                    LogTooMany();
                }

                break;
        }
    }

    private async Task RegisterAsync(CancellationToken cancellationToken)
    {
        await foreach (var application in _toRegister.Reader.ReadAllAsync(cancellationToken))
        {
            for (var failures = 1; ; failures++)
            {
                if (await TryRegisterAsync(application, cancellationToken))
                {
                    break;
                }

                await Task.Delay(Backoff.After(failures), time, cancellationToken);
            }
        }
    }

    // False where it is worth another try.
    private async Task<bool> TryRegisterAsync(string application, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await commands.RegisterAsync(application, cancellationToken);
            if (answer is not (null or DiscordAnswer.Done))
            {
                LogNotRegistered(answer.Reason);
            }

            return answer is null or DiscordAnswer.Done or DiscordAnswer.Refused;
        }
        catch (DbException failure)
        {
            LogNotKept(failure);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Discord: connected as {Bot} (client: {Client})")]
    private partial void LogReady(string bot, string client);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord: {Reason}; coming back by itself")]
    private partial void LogLost(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Discord will not take this bot: {Reason}. Everything else goes on; start NewsBot again once it is mended")]
    private partial void LogRefused(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Discord: the client {Client} failed; it starts again by itself")]
    private partial void LogClientFailed(Exception failure, string client);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord: the slash commands could not be registered: {Reason}")]
    private partial void LogNotRegistered(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Discord: the store failed while the slash commands were registered; trying again with growing pauses")]
    private partial void LogNotKept(Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord: more is asked than can be answered; a question was dropped")]
    private partial void LogTooMany();
}
