using System.Collections.Immutable;
using System.Globalization;
using NewsBot.Articles;
using NewsBot.Delivery;
using NewsBot.Messages;
using NewsBot.Stories;
using NewsBot.Subscriptions;
using NewsBot.Topics;
using NodaTime;

namespace NewsBot.Commands;

/// <summary>Why a story has its topics, why its articles are one story, and what was posted in this chat.</summary>
internal sealed class WhyCommand(StoryStore stories, StoryFinder finder, TopicWords topics, TopicCatalogue catalogue, SubscriptionStore subscriptions, DeliveryStatus delivery) : ICommand
{
    private const int EvidenceShown = 6;
    private const int SightingsOnPage = 8;

    public CommandDefinition Definition { get; } = new(
        "why",
        [new("id", OptionKind.Story, Required: true), new("page", OptionKind.Number) { NamedOnly = true }])
    {
        Examples = [$"/why {LiveExamples.Story}"],
    };

    public async Task<Message> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var texts = call.Texts;
        var (story, refusal) = await finder.FindAsync(call, "id", cancellationToken);
        if (story is null)
        {
            return refusal!;
        }

        var command = $"/why {story.Id}";
        var sightings = await stories.SightingsAsync(story.Id, cancellationToken);
        var page = sightings.Skip((call.Page - 1) * SightingsOnPage).Take(SightingsOnPage).ToImmutableArray();
        if (page.IsEmpty && call.Page > 1)
        {
            return PastTheEnd.Add(new Answer(texts), call, command).ToMessage();
        }

        var answer = new Answer(texts).Heading(texts.Format("why.title", ("id", story.Id)));
        if (call.Page == 1)
        {
            answer.Paragraph([new Run(story.Headline, RunStyle.Bold, story.Link)]);
            Topics(answer, story, texts);
            Merged(answer, call, await stories.ArticlesAsync(story.Id, cancellationToken), await stories.TiesAsync(story.Id, cancellationToken));
        }

        answer.Note(texts["why.sightings"]).List(page.Select(sighting => Seen(call, sighting)));
        if (call.Page == 1)
        {
            await SentAsync(answer, call, story, cancellationToken);
        }

        return answer.Pages(command, call.Page, sightings.Length > call.Page * SightingsOnPage)
            .Row(new Button(texts["button.story"], $"/story {story.Id}"))
            .ToMessage();
    }

    private static ImmutableArray<Run> Seen(CommandCall call, Sighting sighting)
    {
        var when = Run.Of($"{sighting.SourceId} · {call.Times.Moment(Instant.FromDateTimeOffset(sighting.SeenAt))}");

        // Where a file lies concerns the administrator alone; everybody may open a page.
        return call.Request.IsAdministrator || sighting.Place.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            ? [when, Run.Of(" · "), new Run(sighting.Place, RunStyle.Code)]
            : [when];
    }

    private static string Evidence(TopicEvidence evidence, Texts texts) =>
        texts.Format("why.evidence", ("name", evidence.Name), ("kind", evidence.Kind), ("zone", evidence.Zone));

    private static void Merged(Answer answer, CommandCall call, ImmutableArray<Article> articles, ImmutableArray<ArticleTie> ties)
    {
        var texts = call.Texts;
        answer.Note(texts["why.merged"]);
        if (articles is [var only])
        {
            answer.Paragraph(texts.Count("why.oneArticle", only.Sightings) + (only.Revision > 1 ? texts.Count("why.revised", only.Revision - 1) : ""));
            return;
        }

        answer.Paragraph(texts.Count("why.articles", articles.Length)).List(articles.Zip(ties).Select((row, index) => Told(call, row.First, row.Second, index + 1)));
    }

    // Numbered, because /split names an article by its number.
    private static ImmutableArray<Run> Told(CommandCall call, Article article, ArticleTie tie, int number)
    {
        var texts = call.Texts;
        return
        [
            Run.Of($"{number}. "),
            new Run(article.Text.Title, RunStyle.Bold, article.Text.Link),
            Run.Of(texts.Format("why.article", ("publisher", article.Text.Publisher), ("time", call.Times.Moment(Instant.FromDateTimeOffset(article.FirstSeen))))
                + texts.Count("why.places", article.Sightings)
                + (article.Revision > 1 ? texts.Count("why.revised", article.Revision - 1) : "")
                + (tie.Words.IsEmpty ? "" : texts.Format("why.tie", ("words", string.Join(", ", tie.Words))))),
        ];
    }

    private void Topics(Answer answer, Story story, Texts texts)
    {
        if (story.Topics.IsEmpty)
        {
            answer.Note(texts["why.topics"]).Paragraph(texts["why.noTopics"]);
            return;
        }

        answer.Note(texts["why.topics"]).List(story.Topics.Select(tag => ImmutableArray.Create(
            new Run(topics.Name(tag.TopicId, texts), RunStyle.Bold, Command: $"/latest {tag.TopicId}"),
            Run.Of(texts.Format(
                "why.topic",
                ("score", tag.Score.ToString("0.0", CultureInfo.InvariantCulture)),
                ("evidence", string.Join(", ", tag.Evidence.Take(EvidenceShown).Select(evidence => Evidence(evidence, texts)))))))));
    }

    // A subscription that waits for more sources than tell the story yet.
    private async Task<string?> WaitingAsync(CommandCall call, Story story, CancellationToken cancellationToken)
    {
        var about = story.Topics.SelectMany(tag => catalogue.WithAncestors(tag.TopicId)).ToHashSet(StringComparer.Ordinal);
        var waiting = (await subscriptions.OfAsync(call.Request.Chat, cancellationToken))
            .Where(subscription => subscription.Sources > story.IndependentSources && subscription.AfterSequence < story.Sequence)
            .Where(subscription => about.Contains(subscription.TopicId) || catalogue.Topics.GetValueOrDefault(subscription.TopicId) is { ParentId: null })
            .MinBy(subscription => subscription.Sources);
        return waiting is null ? null : call.Texts.Count("why.waits", story.IndependentSources, ("topic", topics.Name(waiting.TopicId, call.Texts)), ("asked", waiting.Sources));
    }

    private async Task SentAsync(Answer answer, CommandCall call, Story story, CancellationToken cancellationToken)
    {
        var history = await delivery.HistoryAsync(call.Request.Chat, story.Id, cancellationToken);
        answer.Note(call.Texts["why.sent"]);
        if (history.IsEmpty)
        {
            answer.Paragraph(await WaitingAsync(call, story, cancellationToken) ?? call.Texts["why.neverSent"]);
        }
        else
        {
            answer.List(history.Select(step => ImmutableArray.Create(Run.Of(step))));
        }
    }
}
