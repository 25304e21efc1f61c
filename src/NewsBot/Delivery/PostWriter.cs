using System.Collections.Immutable;
using System.Globalization;
using NewsBot.Messages;
using NewsBot.Stories;
using NewsBot.Subscriptions;
using NewsBot.Topics;

namespace NewsBot.Delivery;

/// <summary>Writes the messages that are pushed.</summary>
/// <param name="cards">Writes one story.</param>
/// <param name="catalogue">Names of topics.</param>
internal sealed class PostWriter(StoryCards cards, TopicCatalogue catalogue)
{
    /// <summary>A digest names these many; what is beyond is counted, and one command away.</summary>
    public const int HeadlinesNamed = 30;

    /// <summary>The message of a post, in the chat's language and time.</summary>
    public Message Write(Post post, ChatSettings settings) =>
        post.Kind == PostKind.Headline ? Headline(post.Stories[0].Story, settings, isUpdate: false) : Digest(post, settings);

    /// <summary>What a posted story says now, in place of the message that told it.</summary>
    public Message Update(Story story, ChatSettings settings) => Headline(story, settings, isUpdate: true);

    private Message Headline(Story story, ChatSettings settings, bool isUpdate)
    {
        var texts = Texts.In(settings.Language);
        return new Message
        {
            Blocks = [isUpdate ? cards.Update(story, settings) : cards.Card(story, settings, settings.WithLead, withAge: false)],
            Buttons = [[new Button(texts["post.summary"], $"/summary {story.Id}"), new Button(texts["post.timeline"], $"/timeline {story.Id}"), new Button(texts["post.sources"], $"/story {story.Id}")]],
            Language = settings.Language,
        };
    }

    private Message Digest(Post post, ChatSettings settings)
    {
        var texts = Texts.In(settings.Language);
        var named = post.Stories.TakeLast(HeadlinesNamed).Reverse().ToList();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new Heading([Run.Of(texts.Count(TitleKey(post.Kind), post.Rows.Count()))]));
        foreach (var group in named.GroupBy(TopicOf, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            if (NameOf(group.Key, settings) is { } name)
            {
                blocks.Add(new Paragraph([Run.Bold(name)]));
            }

            blocks.AddRange(group.Select(due => cards.Card(due.Story, settings, withLead: false, withAge: true)));
        }

        var rest = post.Stories.SkipLast(HeadlinesNamed).Select(due => due.Row).Concat(post.Counted).ToList();
        if (rest.Count > 0)
        {
            blocks.Add(Rest(rest, texts));
        }

        return new Message { Blocks = blocks.ToImmutable(), Language = settings.Language };
    }

    private static string TitleKey(PostKind kind) => kind switch
    {
        PostKind.AfterQuiet => "digest.afterQuiet",
        PostKind.CatchUp => "digest.catchUp",
        _ => "digest.title",
    };

    // "12 more: /latest iraq (9) · /latest syria (3)"
    private static Note Rest(List<DueRow> rest, Texts texts)
    {
        var runs = ImmutableArray.CreateBuilder<Run>();
        runs.Add(Run.Of(texts.Count("digest.rest", rest.Count) + " "));
        foreach (var (topic, i) in rest.GroupBy(row => row.Topic, StringComparer.Ordinal).OrderByDescending(group => group.Count()).Select((group, i) => (group, i)))
        {
            runs.Add(Run.Of(i == 0 ? "" : " · "));
            runs.Add(Run.Do($"/latest {topic.Key}"));
            runs.Add(Run.Of(string.Create(CultureInfo.InvariantCulture, $" ({topic.Count()})")));
        }

        return new Note([.. runs.Where(run => run.Text.Length > 0)]);
    }

    // What a story is most about; the subscription's topic where that is not known any more.
    private string TopicOf(DueStory due) => due.Story.Topics.Select(tag => tag.TopicId).FirstOrDefault(catalogue.Topics.ContainsKey) ?? due.Row.Topic;

    private string? NameOf(string topic, ChatSettings settings) => catalogue.Topics.GetValueOrDefault(topic)?.NameIn(settings.Language);
}
