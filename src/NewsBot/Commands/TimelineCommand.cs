using System.Collections.Immutable;
using NewsBot.Articles;
using NewsBot.Messages;
using NewsBot.Stories;
using NewsBot.Stories.Timelines;

namespace NewsBot.Commands;

/// <summary>What happened when: the events that a story's, a topic's or the chat's own articles date, oldest first, each with who tells it.</summary>
internal sealed class TimelineCommand(StoryStore stories, SubjectFinder finder) : ICommand
{
    private const int EventsOnPage = 8;

    // Six pages; who wants more asks for a period.
    private const int MostEvents = 48;

    // Reading them takes a moment; older stories are reached with a narrower topic.
    private const int MostStories = 60;

    public CommandDefinition Definition { get; } = new(
        "timeline",
        [new("topic", OptionKind.TopicOrStory), new("period", OptionKind.Period), new("page", OptionKind.Number) { NamedOnly = true }])
    {
        Examples = ["/timeline iraq", $"/timeline {LiveExamples.Story}", "/timeline iraq 7d"],
    };

    public async Task<Message> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var texts = call.Texts;
        var (subject, refusal) = await finder.FindAsync(call, cancellationToken);
        switch (subject)
        {
            case Subject.OfStory { Story: var story }:
                return Show(call, texts.Format("timeline.titleStory", ("id", story.Id)), story.Headline, await stories.ArticlesAsync(story.Id, cancellationToken), $"/timeline {story.Id}", $"/story {story.Id}");
            case Subject.OfTopics { Named: { } topic } on:
                return Show(call, texts.Format("timeline.titleOn", ("topic", topic.NameIn(texts.Language))), null, await ArticlesAsync(call, on.Ids, cancellationToken), $"/timeline {topic.Id}{Written(call)}", $"/latest {topic.Id}");
            case Subject.OfTopics own:
                return Show(call, texts[own.IsAll ? "timeline.titleAll" : "timeline.titleOwn"], null, await ArticlesAsync(call, own.Ids, cancellationToken), "/timeline", "/latest");
            default:
                return refusal!;
        }
    }

    private static string Written(CommandCall call) => call.Arguments.Text("period") is { } period ? $" {period}" : "";

    private static Message Show(CommandCall call, string title, string? headline, IReadOnlyList<Article> articles, string command, string back)
    {
        var texts = call.Texts;
        var events = Timeline.Of(articles, MostEvents);
        var page = events.Skip((call.Page - 1) * EventsOnPage).Take(EventsOnPage).ToImmutableArray();
        var answer = new Answer(texts);
        if (page.IsEmpty)
        {
            return (call.Page > 1
                ? PastTheEnd.Add(answer, call, command)
                : answer.Paragraph(texts["timeline.none"]).Row(new Button(texts[back.StartsWith("/story", StringComparison.Ordinal) ? "button.story" : "button.latest"], back))).ToMessage();
        }

        answer.Heading(title);
        if (headline is not null)
        {
            answer.Paragraph([Run.Bold(headline)]);
        }

        answer.List(page.Select(happened => Line(call, happened)));
        if (page.Any(happened => !happened.Date.IsCertain))
        {
            answer.Note(texts["timeline.uncertain"]);
        }

        return answer.Pages(command, call.Page, events.Length > call.Page * EventsOnPage)
            .Row(new Button(texts["button.summary"], command.Replace("/timeline", "/summary", StringComparison.Ordinal)), new Button(texts[back.StartsWith("/story", StringComparison.Ordinal) ? "button.story" : "button.latest"], back))
            .ToMessage();
    }

    private static ImmutableArray<Run> Line(CommandCall call, TimelineEvent happened)
    {
        var line = ImmutableArray.CreateBuilder<Run>();
        line.Add(Run.Bold(call.Times.Date(happened.Date.First) + (happened.Date.IsCertain ? "" : " (?)")));
        line.Add(Run.Of($" — {Bidi.Isolate(happened.Text, call.Texts.Language)} "));
        for (var at = 0; at < happened.Tellers.Length; at++)
        {
            line.Add(Run.Of(at == 0 ? "" : " · "));
            line.Add(new Run(Bidi.Isolate(happened.Tellers[at].Text.Publisher, call.Texts.Language), RunStyle.Italic, happened.Tellers[at].Text.Link));
        }

        return [.. line.Where(run => run.Text.Length > 0)];
    }

    private async Task<IReadOnlyList<Article>> ArticlesAsync(CommandCall call, ImmutableArray<string> chosen, CancellationToken cancellationToken)
    {
        var since = call.Arguments.Period("period")?.Since(call.Now, call.Zone).ToDateTimeOffset();
        var articles = new List<Article>();
        foreach (var story in await stories.LatestAsync(new StoryQuery { Topics = chosen, Since = since, Count = MostStories }, cancellationToken))
        {
            articles.AddRange(await stories.ArticlesAsync(story.Id, cancellationToken));
        }

        return articles;
    }
}
