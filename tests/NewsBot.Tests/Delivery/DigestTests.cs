using NewsBot.Articles;
using NewsBot.Delivery;
using NewsBot.Messages;
using NewsBot.Stories;
using NewsBot.Subscriptions;
using NewsBot.Tests.Support;
using NewsBot.Topics;

namespace NewsBot.Tests.Delivery;

public sealed class DigestTests
{
    private readonly PostWriter _writer;

    public DigestTests()
    {
        var cards = new StoryCards(PushedChats.Catalogue, new FakeTime());
        _writer = new PostWriter(cards, PushedChats.Catalogue);
    }

    [Fact]
    public void A_digest_lists_headlines_by_topic_with_publishers_and_age_and_without_leads()
    {
        var message = Digest([Story(1, "iraq"), Story(2, "syria"), Story(3, "iraq")]);

        Lines(message).ShouldBe(
        [
            "3 headlines", "Iraq", "Headline 3 / Sample Wire · 3 h ago", "Headline 1 / Sample Wire · 3 h ago", "Syria", "Headline 2 / Sample Wire · 3 h ago",
        ]);
        message.Blocks.OfType<StoryBlock>().ShouldAllBe(card => card.Lead == null);
    }

    [Fact]
    public void A_long_digest_names_the_newest_thirty_and_counts_the_rest()
    {
        var message = Digest([.. Enumerable.Range(1, 36).Select(i => Story(i, "iraq"))], new DueRow { Topic = "syria" });

        message.Blocks.OfType<StoryBlock>().Select(card => card.Headline).ShouldBe(Enumerable.Range(7, 30).Reverse().Select(i => $"Headline {i}"));
        Lines(message)[0].ShouldBe("37 headlines");
        var rest = message.Blocks[^1].ShouldBeOfType<Note>().Runs;
        string.Concat(rest.Select(run => run.Text)).ShouldBe("7 more: /latest iraq (6) · /latest syria (1)");
        rest.Select(run => run.Command).OfType<string>().ShouldBe(["/latest iraq", "/latest syria"]);
    }

    [Fact]
    public void A_digest_speaks_the_language_of_its_chat()
    {
        var message = _writer.Write(new Post(PostKind.AfterQuiet, [Story(1, "iraq"), Story(2, "iraq")]), new ChatSettings { Language = "ar" });

        message.Language.ShouldBe("ar");
        Lines(message)[0].ShouldBe("عنوانان من ساعات الهدوء");
    }

    [Fact]
    public void A_story_of_a_topic_that_is_not_in_the_catalogue_any_more_stands_under_what_the_chat_asked_for() =>
        Lines(Digest([Story(1, "atlantis"), Story(2, "iraq")]))[1].ShouldBe("Iraq");

    private static string[] Lines(Message message) =>
    [
        .. message.Blocks.Select(block => block switch
        {
            Heading heading => heading.Runs[0].Text,
            Paragraph paragraph => paragraph.Runs[0].Text,
            StoryBlock story => $"{story.Headline} / {story.Byline}",
            _ => "",
        }),
    ];

    private static DueStory Story(int number, string topic) => new(
        new DueRow { Id = number, Story = number, Topic = "iraq" },
        new Story
        {
            Id = new StoryId(number),
            Headline = $"Headline {number}",
            Publishers = ["Sample Wire"],
            Published = new Published(Some.Noon.AddHours(-3), DatePrecision.Time),
            Topics = [new TopicTag(topic, 5, [])],
            Lead = ["A lead."],
            Sequence = number,
        });

    private Message Digest(DueStory[] stories, params DueRow[] counted) =>
        _writer.Write(new Post(PostKind.Digest, [.. stories]) { Counted = [.. counted] }, new ChatSettings());
}
