using System.Collections.Concurrent;
using NewsBot.Platforms.DiscordChat.Rest;

namespace NewsBot.Platforms.DiscordChat.Posting;

/// <summary>What each channel is, asked once and again from time to time: a forum's tags change.</summary>
/// <param name="api">Asks.</param>
/// <param name="time">The clock.</param>
internal sealed class DiscordChannels(DiscordApi api, TimeProvider time)
{
    private static readonly TimeSpan KnownFor = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<string, (DiscordChannel Channel, DateTimeOffset Until)> _known = new(StringComparer.Ordinal);

    /// <summary>What a channel is, or why that cannot be told.</summary>
    public async Task<(DiscordChannel? Channel, DiscordAnswer? Problem)> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(id, out var known) && known.Until > time.GetUtcNow())
        {
            return (known.Channel, null);
        }

        var answer = await api.ChannelAsync(id, cancellationToken);
        if (answer is not DiscordAnswer.Done { Result: var told })
        {
            return (null, answer);
        }

        if (DiscordChannel.Read(told) is not { } channel)
        {
            return (null, new DiscordAnswer.Unknown("the answer describes no channel"));
        }

        _known[id] = (channel, time.GetUtcNow() + KnownFor);
        return (channel, null);
    }

    /// <summary>What was known of a channel does not hold any more.</summary>
    public void Forget(string id) => _known.TryRemove(id, out _);
}
