using System.Collections.Immutable;
using NewsBot.Articles;
using NewsBot.Delivery;
using NewsBot.Messages;
using NewsBot.Stories;
using NodaTime;

namespace NewsBot.Commands;

/// <summary>One story: headline, publishers, times, topics, first paragraphs.</summary>
internal sealed class StoryCommand(StoryStore stories, StoryFinder finder, StoryCards cards) : ICommand
{
    // More publishers than this are a list of names that nobody reads; their number stands in the byline.
    private const int ArticlesShown = 10;

    public CommandDefinition Definition { get; } = new(
        "story",
        [new("id", OptionKind.Story, Required: true), new("page", OptionKind.Number) { NamedOnly = true }])
    {
        Examples = [$"/story {LiveExamples.Story}"],
    };

    public async Task<Message> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var texts = call.Texts;
        var (story, refusal) = await finder.FindAsync(call, "id", cancellationToken);
        if (story is null)
        {
            return refusal!;
        }

        var articles = await stories.ArticlesAsync(story.Id, cancellationToken);
        var pages = TextPages.Divide(Text(story));
        var command = $"/story {story.Id}";
        if (call.Page > Math.Max(1, pages.Length))
        {
            return PastTheEnd.Add(new Answer(texts), call, command).ToMessage();
        }

        var answer = new Answer(texts).Add(cards.Card(story, call.Settings, withLead: false, withAge: false));
        if (call.Page == 1)
        {
            answer.Note(Seen(call, story));
            Publishers(answer, call, articles);
        }

        foreach (var paragraph in pages.Length > 0 ? pages[call.Page - 1] : [])
        {
            answer.Paragraph(paragraph);
        }

        if (call.Page >= pages.Length && articles.Any(article => article.Text.Truncated && article.Text.Paragraphs.Length <= story.Lead.Length))
        {
            answer.Note(texts["story.truncated"]);
        }

        return answer
            .Pages(command, call.Page, call.Page < pages.Length)
            .Row(new Button(texts["button.summary"], $"/summary {story.Id}"), new Button(texts["button.timeline"], $"/timeline {story.Id}"), new Button(texts["button.why"], $"/why {story.Id}"))
            .ToMessage();
    }

    private static IEnumerable<string> Text(Story story) => story.Standfirst is { Length: > 0 } standfirst ? story.Lead.Prepend(standfirst) : story.Lead;

    private static string Seen(CommandCall call, Story story)
    {
        var first = call.Times.Moment(Instant.FromDateTimeOffset(story.FirstSeen));
        var last = call.Times.Moment(Instant.FromDateTimeOffset(story.LastSeen));
        return first == last ? call.Texts.Format("story.seen", ("first", first)) : call.Texts.Format("story.seenBoth", ("first", first), ("last", last));
    }

    // Where one publisher tells it, the byline has said so.
    private static void Publishers(Answer answer, CommandCall call, ImmutableArray<Article> articles)
    {
        if (articles.Length < 2)
        {
            return;
        }

        answer.Note(call.Texts["story.articles"]).List(articles.Take(ArticlesShown).Select(article => ImmutableArray.Create(
            Run.Bold(article.Text.Publisher),
            Run.Of(": "),
            new Run(article.Text.Title, Link: article.Text.Link),
            Run.Of($" · {call.Times.Moment(Instant.FromDateTimeOffset(article.FirstSeen))}"))));
    }
}
