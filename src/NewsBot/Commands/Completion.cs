using System.Collections.Immutable;
using NewsBot.Messages;
using NewsBot.Stories;
using NewsBot.Topics;

namespace NewsBot.Commands;

/// <summary>Completes a line that is being typed, from the definitions.</summary>
internal sealed class Completion(TopicCatalogue catalogue, StoryStore stories)
{
    private const int RecentStories = 50;

    public async Task<ImmutableArray<Choice>> CompleteAsync(ImmutableArray<CommandDefinition> definitions, string line, int count, CancellationToken cancellationToken)
    {
        var typed = line.TrimStart();
        if (!typed.StartsWith('/') || count < 1)
        {
            return [];
        }

        var space = typed.IndexOf(' ', StringComparison.Ordinal);
        var name = (space < 0 ? typed[1..] : typed[1..space]).Split('@')[0].ToLowerInvariant();
        if (space < 0)
        {
            return Names(definitions, name, count);
        }

        var definition = definitions.FirstOrDefault(definition => definition.IsCalled(name));
        if (definition is null || definition.Options is not [var first, ..])
        {
            return [];
        }

        var rest = typed[(space + 1)..].TrimStart();
        var choices = first.Kind switch
        {
            OptionKind.Topic or OptionKind.TopicOrWords => Topics(rest, definition.Options, count),
            OptionKind.TopicOrStory => [.. StoryId.TryParse(rest, out _) ? await StoriesAsync(rest, count, cancellationToken) : [], .. Topics(rest, definition.Options, count)],
            OptionKind.Story => await StoriesAsync(rest, count, cancellationToken),
            OptionKind.Command => Names(definitions, rest.TrimStart('/').ToLowerInvariant(), count).Select(choice => choice with { Value = choice.Value[1..] }),
            OptionKind.Setting => SettingNames.Complete(rest, count),
            _ => [],
        };
        return [.. choices.Take(count).Select(choice => choice with { Value = $"/{name} {choice.Value}" })];
    }

    private static ImmutableArray<Choice> Names(ImmutableArray<CommandDefinition> definitions, string prefix, int count) =>
    [
        .. definitions
            .SelectMany(definition => definition.Aliases.Where(_ => prefix.Length > 0).Prepend(definition.Name)
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
                .Take(1)
                .Select(name => new Choice($"/{name}", $"/{name} — {Texts.In("en")[definition.DescriptionKey]}")))
            .Take(count),
    ];

    // What is typed may be the beginning of a topic's name, or a whole one with the next option begun behind it.
    private IEnumerable<Choice> Topics(string typed, ImmutableArray<CommandOption> options, int count)
    {
        foreach (var topic in catalogue.Complete(typed.TrimEnd(), count))
        {
            yield return new Choice(topic.Id, topic.NameIn("en"));
        }

        var next = options.Length < 2 ? [] : options[1].Kind switch
        {
            OptionKind.Cadence => [.. OptionCompletion.Cadences, .. OptionCompletion.SourceCounts],
            OptionKind.Period => OptionCompletion.Periods,
            _ => ImmutableArray<string>.Empty,
        };
        for (var end = typed.LastIndexOf(' '); end > 0 && !next.IsEmpty; end = typed.LastIndexOf(' ', end - 1))
        {
            if (catalogue.TryFind(typed[..end], out var topic))
            {
                var begun = typed[end..].Trim();
                foreach (var value in next.Where(value => value.StartsWith(begun, StringComparison.OrdinalIgnoreCase)))
                {
                    yield return new Choice($"{topic.Id} {value}", $"{topic.NameIn("en")}, {value}");
                }

                yield break;
            }
        }
    }

    private async Task<IEnumerable<Choice>> StoriesAsync(string typed, int count, CancellationToken cancellationToken)
    {
        var recent = await stories.LatestAsync(new StoryQuery { Count = RecentStories }, cancellationToken);
        return recent
            .Where(story => story.Id.ToString().StartsWith(typed, StringComparison.OrdinalIgnoreCase) || story.Headline.Contains(typed, StringComparison.OrdinalIgnoreCase))
            .Take(count)
            .Select(story => new Choice(story.Id.ToString(), $"{story.Id} {story.Headline}"));
    }
}
