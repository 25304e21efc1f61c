using System.Collections.Immutable;
using NewsBot.Stories;
using NewsBot.Subscriptions;
using NewsBot.Topics;
using NodaTime;

namespace NewsBot.Delivery;

/// <summary>All subscriptions by topic: what a story costs grows with the chats that want it, not with all that there are.</summary>
internal sealed class SubscriptionIndex
{
    private readonly TopicCatalogue _catalogue;
    private readonly Dictionary<string, List<Entry>> _byTopic = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>> _byChat = new(StringComparer.Ordinal);
    private readonly string? _root;

    public SubscriptionIndex(TopicCatalogue catalogue, long clock, IEnumerable<Subscription> subscriptions, IReadOnlyDictionary<string, ChatSettings> settings)
    {
        (_catalogue, Clock) = (catalogue, clock);
        _root = catalogue.Topics.Values.FirstOrDefault(topic => topic.ParentId is null)?.Id;
        var defaults = new ChatSettings();
        foreach (var subscription in subscriptions)
        {
            var chat = subscription.Chat.ToString();
            var entry = new Entry(subscription, chat, settings.GetValueOrDefault(chat) ?? defaults);
            Add(_byTopic, subscription.TopicId, entry);
            Add(_byChat, chat, entry);
        }
    }

    /// <summary>The change of subscriptions that this index has seen last.</summary>
    public long Clock { get; }

    /// <summary>The chats that want a story for the first time with the sources that it has now, each once.</summary>
    public IReadOnlyCollection<Wanted> WhoWants(StoryReach reach, DueTimes times)
    {
        var story = reach.Story;
        var since = story.PartedFrom?.Value ?? story.Sequence;
        var text = new Lazy<WordFilter>(() => new WordFilter(string.Join('\n', [story.Headline, story.Standfirst ?? "", .. story.Lead])));
        var wanted = new Dictionary<string, Wanted>(StringComparer.Ordinal);
        foreach (var entry in TopicsOf(story).SelectMany(topic => _byTopic.GetValueOrDefault(topic) ?? []))
        {
            var (subscription, chat, settings) = entry;
            if (subscription.AfterSequence >= since || !reach.Reaches(subscription.Sources) || !(Unfiltered(subscription) || text.Value.Passes(subscription.Include, subscription.Exclude)))
            {
                continue;
            }

            var due = times.Of(times.Now, subscription.When, settings);
            wanted[chat] = !wanted.TryGetValue(chat, out var other) ? new Wanted(chat, subscription.Chat.Platform, [subscription.TopicId], subscription.TopicId, due)
                : due.At < other.Due.At ? other with { Topics = other.Topics.Add(subscription.TopicId), Topic = subscription.TopicId, Due = due }
                : other with { Topics = other.Topics.Add(subscription.TopicId) };
        }

        return wanted.Values;
    }

    /// <summary>Which of a chat's subscriptions now brings a story first that came at a moment; null where none of them asks for it any more.</summary>
    public (string Topic, DueTime Due)? Again(string chat, IReadOnlyCollection<string> topics, Instant came, DueTimes times) =>
        (_byChat.GetValueOrDefault(chat) ?? [])
            .Where(entry => topics.Contains(entry.Subscription.TopicId, StringComparer.Ordinal))
            .Select(entry => ((string, DueTime)?)(entry.Subscription.TopicId, times.Of(came, entry.Subscription.When, entry.Settings)))
            .MinBy(candidate => candidate!.Value.Item2.At);

    private static bool Unfiltered(Subscription subscription) => subscription.Include.IsEmpty && subscription.Exclude.IsEmpty;

    private static void Add(Dictionary<string, List<Entry>> index, string key, Entry entry)
    {
        if (!index.TryGetValue(key, out var entries))
        {
            index[key] = entries = [];
        }

        entries.Add(entry);
    }

    // A story without any place is still a story of the world.
    private IEnumerable<string> TopicsOf(Story story) => story.Topics
        .Where(tag => _catalogue.Topics.ContainsKey(tag.TopicId))
        .SelectMany(tag => _catalogue.WithAncestors(tag.TopicId))
        .Concat(_root is null ? [] : [_root])
        .Distinct(StringComparer.Ordinal);

    private sealed record Entry(Subscription Subscription, string Chat, ChatSettings Settings);
}
