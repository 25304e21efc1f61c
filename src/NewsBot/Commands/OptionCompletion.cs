using System.Collections.Immutable;
using NewsBot.Messages;
using NewsBot.Stories;
using NewsBot.Subscriptions;
using NewsBot.Topics;

namespace NewsBot.Commands;

/// <summary>What one option of a command can become, by its kind, by what is typed, and by what the other options hold.</summary>
internal sealed class OptionCompletion(TopicCatalogue catalogue, StoryStore stories, SubscriptionStore subscriptions)
{
    private const int RecentStories = 50, TopicsBesideStories = 15;

    /// <summary>What the list offers for a span of time.</summary>
    public static ImmutableArray<string> Periods { get; } = ["today", "24h", "week", "30d"];

    /// <summary>What the list offers for a cadence.</summary>
    public static ImmutableArray<string> Cadences { get; } = ["now", "hourly", "daily 08:00", "0 8,18 * * *"];

    /// <summary>What the list offers for a number of sources, in a line.</summary>
    public static ImmutableArray<string> SourceCounts { get; } = ["sources:2", "sources:3"];

    /// <summary>The option's values with a label each, in the chat's language; none for an option that takes anything.</summary>
    public async Task<ImmutableArray<Choice>> CompleteAsync(CommandDefinition definition, ImmutableArray<CommandDefinition> all, OptionRequest request, Texts texts, int count, CancellationToken cancellationToken)
    {
        var option = definition.Options.FirstOrDefault(candidate => candidate.Name == request.Option);
        var typed = TypedLine.Parse(request.Typed.TrimStart('/', ' ')).Rest;
        var choices = option?.Kind switch
        {
            OptionKind.Topic when option.OfChat => await OwnTopicsAsync(request.Chat, typed, texts, cancellationToken),
            OptionKind.Topic or OptionKind.TopicOrWords => Topics(typed, texts, count),
            OptionKind.TopicOrStory => [.. Topics(typed, texts, Math.Min(count, TopicsBesideStories)), .. await StoriesAsync(typed, cancellationToken)],
            OptionKind.Story => await StoriesAsync(typed, cancellationToken),
            OptionKind.Period => Beginning(Periods, typed),
            OptionKind.Cadence => Beginning(Cadences, typed),
            OptionKind.Command => all.Where(known => known.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).Select(known => new Choice(known.Name, $"/{known.Name} — {texts[known.DescriptionKey]}")),
            OptionKind.Setting => Beginning(SettingNames.All, typed),
            OptionKind.Words when definition.SettingOption is { } setting => SettingNames.Values(Filled(request, setting.Name), typed).Select(value => new Choice(value, value)),
            _ => [],
        };
        return [.. choices.DistinctBy(choice => choice.Value, StringComparer.Ordinal).Take(count)];
    }

    private static string Filled(OptionRequest request, string option) => request.Filled.FirstOrDefault(filled => filled.Name == option).Value ?? "";

    private static IEnumerable<Choice> Beginning(ImmutableArray<string> values, string typed) =>
        values.Where(value => value.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).Select(value => new Choice(value, value));

    private static Choice Offer(Topic topic, Texts texts) => new(topic.Id, topic.NameIn(texts.Language));

    private IEnumerable<Choice> Topics(string typed, Texts texts, int count) => catalogue.Complete(typed, count).Select(topic => Offer(topic, texts));

    // What the chat does not have cannot be ended; what the catalogue has lost still can, by its id.
    private async Task<IEnumerable<Choice>> OwnTopicsAsync(ChatAddress chat, string typed, Texts texts, CancellationToken cancellationToken)
    {
        var own = (await subscriptions.OfAsync(chat, cancellationToken)).Select(subscription => subscription.TopicId).ToList();
        var fitting = catalogue.Complete(typed, int.MaxValue).Where(topic => own.Contains(topic.Id, StringComparer.Ordinal)).Select(topic => Offer(topic, texts));
        return [.. fitting, .. Beginning([.. own.Where(id => !catalogue.TryFind(id, out _))], typed)];
    }

    private async Task<IEnumerable<Choice>> StoriesAsync(string typed, CancellationToken cancellationToken)
    {
        var recent = (await stories.LatestAsync(new StoryQuery { Count = RecentStories }, cancellationToken))
            .Where(story => story.Id.ToString().StartsWith(typed, StringComparison.OrdinalIgnoreCase) || story.Headline.Contains(typed, StringComparison.OrdinalIgnoreCase));
        var named = StoryId.TryParse(typed, out var id) ? await stories.FindAsync(id, cancellationToken) : null;
        return recent.Prepend(named).OfType<Story>().Select(story => new Choice(story.Id.ToString(), $"{story.Id} {story.Headline}"));
    }
}
