using NewsBot.Stories;

namespace NewsBot.Delivery;

/// <summary>Stories of one round of composing. Chats are told the same ones: each is read once.</summary>
internal sealed class ToldStories(StoryStore stories)
{
    // About 5 MB.
    private const int Kept = 1000;

    private readonly Dictionary<long, Story?> _known = [];

    /// <summary>A story; null where it is not stored any more.</summary>
    public async Task<Story?> FindAsync(long id, CancellationToken cancellationToken)
    {
        if (!_known.TryGetValue(id, out var story))
        {
            if (_known.Count == Kept)
            {
                _known.Clear();
            }

            _known[id] = story = await stories.FindAsync(new StoryId(id), cancellationToken);
        }

        return story;
    }
}
