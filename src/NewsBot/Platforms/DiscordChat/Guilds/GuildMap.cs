namespace NewsBot.Platforms.DiscordChat.Guilds;

/// <summary>Which channels and threads each server has, as far as the platform told: when a server or a channel goes, it names nothing of what goes with it.</summary>
internal sealed class GuildMap
{
    private readonly Dictionary<string, Dictionary<string, string?>> _parents = new(StringComparer.Ordinal);

    /// <summary>A server has these channels and threads, besides those that were told before.</summary>
    public void Add(string guild, IEnumerable<DiscordPlace> places)
    {
        if (!_parents.TryGetValue(guild, out var known))
        {
            known = _parents[guild] = new Dictionary<string, string?>(StringComparer.Ordinal);
        }

        foreach (var place in places)
        {
            known[place.Id] = place.Parent;
        }
    }

    /// <summary>Takes a server out.</summary>
    /// <returns>Its channels and threads.</returns>
    public HashSet<string> Remove(string guild) => _parents.Remove(guild, out var places) ? new(places.Keys, StringComparer.Ordinal) : [];

    /// <summary>Takes a channel or a thread out.</summary>
    /// <returns>The channel with its threads.</returns>
    public HashSet<string> RemoveChannel(string channel)
    {
        var gone = new HashSet<string>(StringComparer.Ordinal) { channel };
        if (_parents.Values.FirstOrDefault(places => places.ContainsKey(channel)) is { } known)
        {
            gone.UnionWith(known.Where(place => place.Value == channel).Select(place => place.Key));
            foreach (var place in gone)
            {
                known.Remove(place);
            }
        }

        return gone;
    }
}
