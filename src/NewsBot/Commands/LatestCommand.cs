using Microsoft.Extensions.Options;
using NewsBot.Delivery;
using NewsBot.Messages;
using NewsBot.Stories;
using NewsBot.Topics;

namespace NewsBot.Commands;

/// <summary>The newest stories, of everything, of a topic, or, where the words are no topic, those that mention them.</summary>
internal sealed class LatestCommand(StoryStore stories, TopicCatalogue catalogue, TopicWords topics, HitList hits, StoryCards cards, IOptionsMonitor<CommandsOptions> options) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        "latest",
        [new("topic", OptionKind.TopicOrWords), new("count", OptionKind.Number), new("page", OptionKind.Number) { NamedOnly = true }])
    {
        Aliases = ["news"],
        Examples = ["/latest iraq", "/latest", "/latest kurdistan-region 10", "/latest grain terminal"],
    };

    public async Task<Message> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var asked = call.Arguments.Text("topic");
        var count = call.Arguments.Number("count");
        var size = count ?? options.CurrentValue.PageSize;
        if (asked is null)
        {
            return await NewestAsync(call, topic: null, size, $"/latest{Written(count)}", cancellationToken);
        }

        return topics.TryFind(asked, out var topic)
            ? await NewestAsync(call, topic, size, $"/latest {topic.Id}{Written(count)}", cancellationToken)
            : await MentioningAsync(call, asked, size, count, cancellationToken);
    }

    private static string Written(int? count) => count is { } number ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" {number}") : "";

    private async Task<Message> NewestAsync(CommandCall call, Topic? topic, int size, string command, CancellationToken cancellationToken)
    {
        var texts = call.Texts;
        var name = topic?.NameIn(texts.Language) ?? "";
        var answer = new Answer(texts);
        var found = await stories.LatestAsync(
            new StoryQuery { Topics = topic is null ? [] : [topic.Id], Skip = (call.Page - 1) * size, Count = size + 1 },
            cancellationToken);
        if (found.IsEmpty)
        {
            return (call.Page > 1 ? PastTheEnd.Add(answer, call, command) : Nothing(answer, texts, topic, name)).ToMessage();
        }

        answer.Heading(topic is null ? texts["latest.title"] : texts.Format("latest.titleOn", ("topic", name)));
        foreach (var story in found.Take(size))
        {
            answer.Add(cards.Card(story, call.Settings, withLead: false, withAge: true));
        }

        answer.Pages(command, call.Page, found.Length > size);
        return (topic is null
            ? answer.Row(new Button(texts["button.summary"], "/summary"), new Button(texts["button.topics"], "/topics"))
            : answer.Row(new Button(texts["button.summary"], $"/summary {topic.Id}"), new Button(texts["button.subscribe"], $"/subscribe {topic.Id}"))).ToMessage();
    }

    // The next wider topic is the nearest one that may have news.
    private Answer Nothing(Answer answer, Texts texts, Topic? topic, string name)
    {
        if (topic is null)
        {
            return answer.Paragraph(texts["latest.none"]);
        }

        var wider = catalogue.WithAncestors(topic.Id) is [_, var above, ..] ? $"/latest {above}" : "/latest";
        return answer
            .Paragraph(texts.Format("latest.noneOn", ("topic", name)))
            .Note(texts.Runs("latest.tryWider", ("command", Run.Do(wider))))
            .Row(new Button(wider, wider), new Button(texts["button.subscribe"], $"/subscribe {topic.Id}"));
    }

    private async Task<Message> MentioningAsync(CommandCall call, string asked, int size, int? count, CancellationToken cancellationToken)
    {
        var texts = call.Texts;
        var command = $"/latest {Quoted(asked)}{Written(count)}";
        var answer = new Answer(texts);
        var found = new Answer(texts);
        if (await hits.AddAsync(found, call, asked, size, command, cancellationToken))
        {
            if (call.Page == 1)
            {
                topics.Unknown(answer, asked, "/latest", texts);
            }

            return answer.Heading(texts.Format("latest.mentioning", ("text", asked))).Append(found).ToMessage();
        }

        return call.Page > 1
            ? PastTheEnd.Add(answer, call, command).ToMessage()
            : topics.Near(answer.Paragraph(texts.Format("latest.noneMentioning", ("text", asked))), asked, "/latest", texts)
                .Note(texts.Runs("topic.showAll", ("topics", Run.Do("/topics")))).ToMessage();
    }

    // Quotes keep a trailing number of the words from being read as the count.
    private static string Quoted(string words) => words.Any(char.IsDigit) && !words.Contains('"', StringComparison.Ordinal) ? $"\"{words}\"" : words;
}
