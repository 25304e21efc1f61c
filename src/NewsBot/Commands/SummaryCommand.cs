using System.Collections.Immutable;
using NewsBot.Articles;
using NewsBot.Messages;
using NewsBot.Stories;
using NewsBot.Stories.Rewriting;
using NodaTime;

namespace NewsBot.Commands;

/// <summary>What happened: the sentences that cover most of a story, of a topic, or of the chat's own topics, each followed by its source.</summary>
internal sealed class SummaryCommand(StoryStore stories, SubjectFinder finder, SummaryRewriter rewriter) : ICommand
{
    private const int Sentences = 5;

    // More stories than these make the summary slower, not better: five sentences cover no more of them.
    private const int MostStories = 40;

    // Where nobody named a period and the last day brought nothing, further back.
    private static readonly ImmutableArray<Lookback> Wider = [new(24 * 7), new(24 * 30)];

    public CommandDefinition Definition { get; } = new(
        "summary",
        [new("topic", OptionKind.TopicOrStory), new("period", OptionKind.Period)])
    {
        Aliases = ["sum"],
        Examples = ["/summary iraq", "/summary", "/summary iraq 7d", "/summary today"],
    };

    public async Task<Message> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (subject, refusal) = await finder.FindAsync(call, cancellationToken);
        return subject switch
        {
            Subject.OfStory { Story: var story } => await OfStoryAsync(call, story, cancellationToken),
            Subject.OfTopics about => await OfTopicsAsync(call, about, cancellationToken),
            _ => refusal!,
        };
    }

    private static Run[] SourceOf(Article article)
    {
        var id = new StoryId(article.StoryNumber).ToString();
        return [new Run(article.Text.Publisher, RunStyle.Italic, article.Text.Link), Run.Of(" · "), new Run(id, RunStyle.Code, Command: $"/story {id}")];
    }

    private async Task AddSummaryAsync(Answer answer, Summary summary, Texts texts, CancellationToken cancellationToken)
    {
        if (await rewriter.RewriteAsync(summary, cancellationToken) is { } rewritten)
        {
            answer.Paragraph(rewritten.Text)
                .Note(texts.Format("summary.rewritten", ("model", rewritten.Model)))
                .List(summary.Sentences.Select(sentence => sentence.Source).DistinctBy(article => article.Id).Select(article => SourceOf(article).ToImmutableArray()));
            return;
        }

        foreach (var (text, source) in summary.Sentences)
        {
            answer.Paragraph([Run.Of($"{text} "), .. SourceOf(source)]);
        }
    }

    private async Task<Message> OfStoryAsync(CommandCall call, Story story, CancellationToken cancellationToken)
    {
        var texts = call.Texts;
        var answer = new Answer(texts).Heading(texts.Format("summary.titleStory", ("id", story.Id))).Paragraph([new Run(story.Headline, RunStyle.Bold, story.Link)]);
        await AddSummaryAsync(answer, Summarizer.Summarize(await stories.ArticlesAsync(story.Id, cancellationToken), Sentences), texts, cancellationToken);
        return answer.Row(new Button(texts["button.story"], $"/story {story.Id}")).ToMessage();
    }

    private async Task<Message> OfTopicsAsync(CommandCall call, Subject.OfTopics about, CancellationToken cancellationToken)
    {
        var (period, found) = await FindAsync(call, about, cancellationToken);
        if (found.IsEmpty)
        {
            return await NothingAsync(call, about, cancellationToken);
        }

        var texts = call.Texts;
        var used = found.Take(MostStories).ToImmutableArray();
        var wanted = call.Arguments.Period("period") ?? Lookback.Day;
        var answer = new Answer(texts).Heading(Title(about, period, texts));
        if (period is null)
        {
            answer.Note(texts.Format("summary.widenedToNewest", ("wanted", wanted.Words(texts)), ("date", Date(call, used[0]))));
        }
        else if (period != wanted)
        {
            answer.Note(texts.Format("summary.widened", ("wanted", wanted.Words(texts)), ("period", period.Words(texts))));
        }

        await AddSentencesAsync(answer, call, used, cancellationToken);
        answer.Note(found.Length > MostStories ? texts.Format("summary.fromNewest", ("n", MostStories)) : texts.Count("summary.from", used.Length));
        if (about.IsAll)
        {
            answer.Note(texts.Runs("summary.own", ("subscribe", Run.Do("/subscribe iraq"))));
        }

        return answer.Row(new Button(texts["button.latest"], about.Named is null ? "/latest" : $"/latest {about.Named.Id}")).ToMessage();
    }

    private static string Title(Subject.OfTopics about, Lookback? period, Texts texts)
    {
        var key = about switch
        {
            { Named: not null } => "summary.titleOn",
            { IsAll: true } => "summary.titleAll",
            _ => "summary.titleOwn",
        };
        var topic = about.Named?.NameIn(texts.Language) ?? "";
        return period is null ? texts.Format($"{key}Newest", ("topic", topic)) : texts.Format(key, ("topic", topic), ("period", period.Words(texts)));
    }

    private static string Date(CommandCall call, Story story) => story.Published is { } published
        ? call.Times.Day(Instant.FromDateTimeOffset(published.At))
        : call.Times.Moment(Instant.FromDateTimeOffset(story.FirstSeen));

    private async Task AddSentencesAsync(Answer answer, CommandCall call, ImmutableArray<Story> used, CancellationToken cancellationToken)
    {
        List<Article> articles = [];
        foreach (var story in used)
        {
            articles.AddRange(await stories.ArticlesAsync(story.Id, cancellationToken));
        }

        var summary = Summarizer.Summarize(articles, Sentences);
        await AddSummaryAsync(answer, summary, call.Texts, cancellationToken);
        if (summary.Sentences.IsEmpty)
        {
            answer.Note(call.Texts["summary.noSentences"]).List(used.Take(Sentences).Select(story => ImmutableArray.Create(
                new Run(story.Headline, Link: story.Link),
                Run.Of(" · "),
                new Run(story.Id.ToString(), RunStyle.Code, Command: $"/story {story.Id}"))));
        }
    }

    /// <summary>The stories of the period that was named; where none was, of the first period that has any; with no period at all, the newest.</summary>
    private async Task<(Lookback? Period, ImmutableArray<Story> Stories)> FindAsync(CommandCall call, Subject.OfTopics about, CancellationToken cancellationToken)
    {
        var named = call.Arguments.Period("period");
        foreach (var period in named is null ? Wider.Prepend(Lookback.Day) : [named])
        {
            var since = period.Since(call.Now, call.Zone).ToDateTimeOffset();
            var found = await stories.LatestAsync(new StoryQuery { Topics = about.Ids, Since = since, Count = MostStories + 1 }, cancellationToken);
            if (!found.IsEmpty)
            {
                return (period, found);
            }
        }

        return (null, named is null ? await stories.LatestAsync(new StoryQuery { Topics = about.Ids, Count = Sentences }, cancellationToken) : []);
    }

    private async Task<Message> NothingAsync(CommandCall call, Subject.OfTopics about, CancellationToken cancellationToken)
    {
        var texts = call.Texts;
        var period = (call.Arguments.Period("period") ?? Lookback.Day).Words(texts);
        var answer = new Answer(texts).Paragraph(about.Named is { } topic
            ? texts.Format("summary.nothingIn", ("topic", topic.NameIn(texts.Language)), ("period", period))
            : texts.Format("summary.nothingInAll", ("period", period)));
        var newest = await stories.LatestAsync(new StoryQuery { Topics = about.Ids, Count = 1 }, cancellationToken);
        var command = about.Named is null || newest.IsEmpty ? "/latest" : $"/latest {about.Named.Id}";
        return (newest is [var story, ..]
            ? answer.Note(texts.Runs("summary.newest", ("date", Run.Of(Date(call, story))), ("command", Run.Do(command))))
            : answer.Note(texts.Runs("latest.tryWider", ("command", Run.Do(command))))).ToMessage();
    }
}
