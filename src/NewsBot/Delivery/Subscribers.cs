using System.Data.Common;
using NewsBot.Stories;
using NewsBot.Subscriptions;
using NewsBot.Topics;
using NodaTime;

namespace NewsBot.Delivery;

/// <summary>Who wants which stories, and when.</summary>
internal sealed partial class Subscribers
{
    private readonly TopicCatalogue _catalogue;
    private readonly ILogger _logger;
    private readonly string? _root;
    private readonly SubscribedChats _chats;
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    public Subscribers(TopicCatalogue catalogue, ILogger logger)
    {
        (_catalogue, _logger) = (catalogue, logger);
        _root = catalogue.Topics.Values.FirstOrDefault(topic => topic.ParentId is null)?.Id;
        _chats = new SubscribedChats(TellUnreadable);
    }

    /// <summary>The chats that want any of some stories for the first time with the sources that these have now, chat after chat; a chat once for a story.</summary>
    public IEnumerable<(string Chat, Wanted Wanted)> WhoWants(DbTransaction transaction, IReadOnlyList<StoryReach> reaches, DueTimes times)
    {
        var asked = new AskedStories(reaches, TopicsOf);
        foreach (var chat in _chats.AskingFor(transaction, asked.Topics))
        {
            TellZone(chat);
            foreach (var wanted in asked.By(chat, times))
            {
                yield return (chat.Address, wanted);
            }
        }
    }

    /// <summary>Which of a chat's subscriptions now brings first what came for some topics at a moment; null where none of them asks for it any more.</summary>
    public Func<IReadOnlyCollection<string>, Instant, (string Topic, DueTime Due)?> Again(DbTransaction transaction, string address, DueTimes times)
    {
        if (_chats.Find(transaction, address) is not { } chat)
        {
            return (_, _) => null;
        }

        TellZone(chat);
        return (topics, came) => chat.Subscriptions
            .Where(subscription => topics.Contains(subscription.TopicId, StringComparer.Ordinal))
            .Select(subscription => ((string, DueTime)?)(subscription.TopicId, times.Of(came, subscription.When, chat.Settings)))
            .MinBy(candidate => candidate!.Value.Item2.At);
    }

    // A story without any place is still a story of the world.
    private IEnumerable<string> TopicsOf(Story story) => story.Topics
        .Where(tag => _catalogue.Topics.ContainsKey(tag.TopicId))
        .SelectMany(tag => _catalogue.WithAncestors(tag.TopicId))
        .Concat(_root is null ? [] : [_root])
        .Distinct(StringComparer.Ordinal);

    private void TellUnreadable(SubscriptionRow row)
    {
        if (_told.Add($"{row.Chat} {row.Topic}"))
        {
            LogUnreadable(row.Chat, row.Topic, row.Cadence, row.IncludeWords, row.ExcludeWords);
        }
    }

    private void TellZone(SubscribedChat chat)
    {
        if (!TimeZones.IsKnown(chat.Settings.TimeZone) && _told.Add($"{chat.Address} {chat.Settings.TimeZone}"))
        {
            LogUnknownZone(chat.Address, chat.Settings.TimeZone);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Chat} has the time zone \"{Zone}\", which the tz database does not know; its times are reckoned in UTC until it chooses another with /settings")]
    private partial void LogUnknownZone(string chat, string zone);

    [LoggerMessage(Level = LogLevel.Error, Message = "The store holds a subscription of \"{Chat}\" for {Topic} that cannot be read (cadence \"{Cadence}\", with {Include}, without {Exclude}) and is passed over. Start the program that wrote it, or subscribe there anew")]
    private partial void LogUnreadable(string chat, string topic, string cadence, string include, string exclude);
}
