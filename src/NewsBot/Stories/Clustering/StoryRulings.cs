namespace NewsBot.Stories.Clustering;

/// <summary>What administrators decided about stories: those that are held as they are, and pairs that are different events.</summary>
internal sealed class StoryRulings
{
    private readonly HashSet<long> _held = [];
    private readonly Dictionary<long, HashSet<long>> _apart = [];

    /// <summary>Holds a story: nothing is taken out of it.</summary>
    public void Hold(long story) => _held.Add(story);

    /// <summary>Keeps two stories apart.</summary>
    public void KeepApart(long one, long other)
    {
        Of(one).Add(other);
        Of(other).Add(one);
    }

    /// <summary>True where a story is held.</summary>
    public bool IsHeld(long story) => _held.Contains(story);

    /// <summary>The stories that one must not be merged with.</summary>
    public IReadOnlyCollection<long> ApartFrom(long story) => _apart.GetValueOrDefault(story) ?? [];

    /// <summary>What held of a story that was merged holds of the one it is part of.</summary>
    public void Merge(long from, long into)
    {
        if (_held.Remove(from))
        {
            _held.Add(into);
        }

        if (_apart.Remove(from, out var others))
        {
            foreach (var other in others)
            {
                Of(other).Remove(from);
                KeepApart(into, other);
            }
        }
    }

    private HashSet<long> Of(long story) => _apart.TryGetValue(story, out var others) ? others : _apart[story] = [];
}
