using System.Runtime.InteropServices;
using NewsBot.Stories;
using NewsBot.Subscriptions;

namespace NewsBot.Delivery;

/// <summary>Stories by the topics that ask for them. Chats are asked one after the other, and nothing is kept of one.</summary>
internal sealed class AskedStories
{
    private readonly IReadOnlyList<StoryReach> _reaches;
    private readonly Lazy<WordFilter>[] _texts;
    private readonly Dictionary<string, List<(int Place, int Rank)>> _byTopic = new(StringComparer.Ordinal);
    private readonly List<(int Place, int Rank, string Topic, DueTime Due)> _found = [];

    /// <summary>Lays the stories out.</summary>
    /// <param name="reaches">The stories with the sources that they have now.</param>
    /// <param name="topicsOf">The topics of a story, those that say most of it first; each once.</param>
    public AskedStories(IReadOnlyList<StoryReach> reaches, Func<Story, IEnumerable<string>> topicsOf)
    {
        _reaches = reaches;
        _texts = [.. reaches.Select(reach => new Lazy<WordFilter>(() => new WordFilter(string.Join('\n', [reach.Story.Headline, reach.Story.Standfirst ?? "", .. reach.Story.Lead]))))];
        foreach (var (place, reach) in reaches.Index())
        {
            foreach (var (rank, topic) in topicsOf(reach.Story).Index())
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(_byTopic, topic, out _) ??= []).Add((place, rank));
            }
        }
    }

    /// <summary>All topics that ask for any of them.</summary>
    public IEnumerable<string> Topics => _byTopic.Keys;

    /// <summary>
    /// What a chat wants for the first time with the sources that stories have now, each once. Of several subscriptions the one whose post comes first
    /// leads; of those that come together, the one that says most of the story.
    /// </summary>
    public IReadOnlyList<Wanted> By(SubscribedChat chat, DueTimes times)
    {
        _found.Clear();
        foreach (var subscription in chat.Subscriptions)
        {
            var asked = _byTopic[subscription.TopicId].Where(found => IsMeant(subscription, found.Place)).ToList();
            if (asked.Count > 0)
            {
                var due = times.Of(times.Now, subscription.When, chat.Settings);
                _found.AddRange(asked.Select(found => (found.Place, found.Rank, subscription.TopicId, due)));
            }
        }

        _found.Sort((one, other) => (one.Place, one.Rank).CompareTo((other.Place, other.Rank)));
        var wanted = new List<Wanted>(_found.Count);
        foreach (var (place, _, topic, due) in _found)
        {
            var story = _reaches[place].Story.Id;
            if (wanted.Count == 0 || wanted[^1].Story != story)
            {
                wanted.Add(new Wanted(story, topic, topic, due));
            }
            else
            {
                var other = wanted[^1] with { Topics = $"{wanted[^1].Topics} {topic}" };
                wanted[^1] = due.At < other.Due.At ? other with { Topic = topic, Due = due } : other;
            }
        }

        return wanted;
    }

    private bool IsMeant(Subscription subscription, int place)
    {
        var reach = _reaches[place];
        return reach.IsNewsAfter(subscription.AfterSequence)
            && reach.Reaches(subscription.Sources)
            && ((subscription.Include.IsEmpty && subscription.Exclude.IsEmpty) || _texts[place].Value.Passes(subscription.Include, subscription.Exclude));
    }
}
