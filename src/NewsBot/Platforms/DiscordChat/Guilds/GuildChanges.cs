using System.Data.Common;
using System.Threading.Channels;
using NewsBot.Delivery;
using NewsBot.Platforms.DiscordChat.Posting;

namespace NewsBot.Platforms.DiscordChat.Guilds;

/// <summary>
/// Follows the bot's coming and going: a server or channel that is gone suspends its chats at once, one that is back takes them up again, and
/// a server that the bot was just added to is greeted. Changes are followed one after the other, since each bears on the next.
/// </summary>
internal sealed partial class GuildChanges(
    KnownGuilds known, GuildGreeting greeting, DiscordChannels channels, SuspendedChats suspended, TimeProvider time, ILogger<GuildChanges> logger)
{
    // Without a store of its own (a first start, a lost file) every server looks new; only one that was joined lately is.
    private static readonly TimeSpan Lately = TimeSpan.FromDays(1);
    private readonly Channel<DiscordEvent> _events = Channel.CreateUnbounded<DiscordEvent>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Channel<DiscordEvent.GuildHere> _joined = Channel.CreateUnbounded<DiscordEvent.GuildHere>(new UnboundedChannelOptions { SingleReader = true });
    private readonly GuildMap _map = new();

    /// <summary>Takes an event and returns at once.</summary>
    public void Take(DiscordEvent told) => _events.Writer.TryWrite(told);

    /// <summary>Follows until it is stopped.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => Task.WhenAll(FollowAsync(cancellationToken), GreetAsync(cancellationToken));

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        await foreach (var told in _events.Reader.ReadAllAsync(cancellationToken))
        {
            try
            {
                await FollowAsync(told, cancellationToken);
            }
            catch (DbException failure)
            {
                // Posting finds out the same, only later.
                LogNotKept(failure);
            }
        }
    }

    // A platform that asks to wait with a greeting holds up nothing else.
    private async Task GreetAsync(CancellationToken cancellationToken)
    {
        await foreach (var joined in _joined.Reader.ReadAllAsync(cancellationToken))
        {
            await greeting.GreetAsync(joined, cancellationToken);
        }
    }

    private Task FollowAsync(DiscordEvent told, CancellationToken cancellationToken) => told switch
    {
        DiscordEvent.GuildHere here => ComeAsync(here, cancellationToken),
        DiscordEvent.GuildGone gone => GoAsync(gone.Guild, cancellationToken),
        DiscordEvent.ChannelHere here => ChangeAsync(here, cancellationToken),
        DiscordEvent.ChannelGone gone => SuspendAsync(_map.RemoveChannel(gone.Channel), "the channel or thread was deleted", cancellationToken),
        _ => Task.CompletedTask,
    };

    private async Task ComeAsync(DiscordEvent.GuildHere here, CancellationToken cancellationToken)
    {
        _map.Add(here.Guild, here.Channels);
        if (!await known.NoteAsync(here.Guild, here.JoinedAt, cancellationToken))
        {
            return;
        }

        await ResumeAsync(here.Channels.Select(channel => channel.Id), cancellationToken);
        if (time.GetUtcNow() - here.JoinedAt < Lately)
        {
            LogJoined(here.Guild);
            _joined.Writer.TryWrite(here);
        }
    }

    private async Task GoAsync(string guild, CancellationToken cancellationToken)
    {
        LogRemoved(guild);
        await SuspendAsync(_map.Remove(guild), "the bot was removed from the server", cancellationToken);
        await known.ForgetAsync(guild, cancellationToken);
    }

    // Whoever changes a channel may have given back the permission whose lack suspended it: the next post tells.
    private async Task ChangeAsync(DiscordEvent.ChannelHere here, CancellationToken cancellationToken)
    {
        _map.Add(here.Guild, [here.Channel]);
        channels.Forget(here.Channel.Id);
        await ResumeAsync([here.Channel.Id], cancellationToken);
    }

    private async Task SuspendAsync(HashSet<string> places, string reason, CancellationToken cancellationToken)
    {
        foreach (var place in places)
        {
            channels.Forget(place);
        }

        if (await suspended.SuspendAsync(DiscordSender.Name, places, reason, cancellationToken) is > 0 and var count)
        {
            LogSuspended(count, reason);
        }
    }

    private async Task ResumeAsync(IEnumerable<string> places, CancellationToken cancellationToken)
    {
        if (await suspended.ResumeAsync(DiscordSender.Name, places.ToHashSet(StringComparer.Ordinal), cancellationToken) is > 0 and var count)
        {
            LogResumed(count);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Discord: the bot was added to the server {Guild}")]
    private partial void LogJoined(string guild);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord: the bot was removed from the server {Guild}")]
    private partial void LogRemoved(string guild);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord: {Count} chats are suspended, their subscriptions and posts are kept: {Reason}")]
    private partial void LogSuspended(int count, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Discord: {Count} suspended chats are taken up again")]
    private partial void LogResumed(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Discord: a change of a server could not be kept in the store; the next post to its chats finds out")]
    private partial void LogNotKept(Exception failure);
}
