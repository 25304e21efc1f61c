using System.Collections.Immutable;
using NewsBot.Messages;
using NewsBot.Stories;
using NewsBot.Topics;

namespace NewsBot.Commands;

/// <summary>The tree of topics with the number of their stories.</summary>
internal sealed class TopicsCommand(TopicCatalogue catalogue, TopicWords words, StoryStore stories, TimeProvider time) : ICommand
{
    private const int LinesOnPage = 20;
    private const string Indent = "\u2003";

    public CommandDefinition Definition { get; } = new(
        "topics",
        [new("topic", OptionKind.Topic), new("page", OptionKind.Number) { NamedOnly = true }])
    {
        Examples = ["/topics middle-east", "/topics", "/topics iraq"],
    };

    public async Task<Message> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var texts = call.Texts;
        Topic? top = null;
        if (call.Arguments.Text("topic") is { } asked)
        {
            if (!words.TryFind(asked, out var found))
            {
                return words.Unknown(new Answer(texts), asked, "/topics", texts).ToMessage();
            }

            top = found.ParentId is null ? null : found;
        }

        var counts = new Counts(
            await stories.CountByTopicAsync(time.GetUtcNow() - TimeSpan.FromHours(24), cancellationToken),
            await stories.CountByTopicAsync(time.GetUtcNow() - TimeSpan.FromDays(7), cancellationToken));
        var command = top is null ? "/topics" : $"/topics {top.Id}";
        var lines = Lines(top, counts, texts).ToImmutableArray();
        var page = lines.Skip((call.Page - 1) * LinesOnPage).Take(LinesOnPage).ToImmutableArray();
        var answer = new Answer(texts);
        if (page.IsEmpty && call.Page > 1)
        {
            return PastTheEnd.Add(answer, call, command).ToMessage();
        }

        Head(answer, top, counts, texts).List(page).Pages(command, call.Page, lines.Length > call.Page * LinesOnPage);
        return (top is null ? answer : answer.Row(
            new Button(texts["button.latest"], $"/latest {top.Id}"),
            new Button(texts["button.subscribe"], $"/subscribe {top.Id}"))).ToMessage();
    }

    private Answer Head(Answer answer, Topic? top, Counts counts, Texts texts)
    {
        if (top is null)
        {
            return answer.Heading(texts["topics.title"]).Note(texts["topics.counts"]);
        }

        answer.Heading($"{top.NameIn(texts.Language)}{counts.Words(top, texts)}");
        if (catalogue.WithAncestors(top.Id) is [_, _, ..] line)
        {
            answer.Note(texts.Format("topics.inside", ("topic", top.NameIn(texts.Language)), ("parents", string.Join(" · ", line.Skip(1).Select(id => words.Name(id, texts))))));
        }

        return answer.Note(texts["topics.counts"]);
    }

    // Two levels: all that lies directly below, and of what lies below that only what had stories in the last days.
    private IEnumerable<ImmutableArray<Run>> Lines(Topic? top, Counts counts, Texts texts)
    {
        var root = top ?? catalogue.Topics.Values.Single(topic => topic.ParentId is null);
        foreach (var topic in catalogue.Children(root.Id))
        {
            yield return Line(topic, "", counts, texts);
            foreach (var below in catalogue.Children(topic.Id).Where(below => counts.Week.GetValueOrDefault(below.Id) > 0))
            {
                yield return Line(below, Indent, counts, texts);
            }
        }
    }

    private ImmutableArray<Run> Line(Topic topic, string indent, Counts counts, Texts texts)
    {
        var command = catalogue.Children(topic.Id).IsEmpty ? $"/latest {topic.Id}" : $"/topics {topic.Id}";
        var name = new Run(topic.NameIn(texts.Language), Command: command);
        var numbers = Run.Of(counts.Words(topic, texts));
        return indent.Length == 0 ? [name, numbers] : [Run.Of(indent), name, numbers];
    }

    /// <summary>Number of stories by topic.</summary>
    private sealed record Counts(ImmutableDictionary<string, int> Day, ImmutableDictionary<string, int> Week)
    {
        public string Words(Topic topic, Texts texts) =>
            texts.Format("topics.line", ("day", Day.GetValueOrDefault(topic.Id)), ("week", Week.GetValueOrDefault(topic.Id)));
    }
}
