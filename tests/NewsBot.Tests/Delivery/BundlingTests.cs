using System.Collections.Immutable;
using NewsBot.Delivery;
using NewsBot.Stories;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Delivery;

public sealed class BundlingTests
{
    [Fact]
    public void What_is_older_than_a_story_of_a_digest_is_in_the_digest_and_what_is_newer_comes_after_it()
    {
        ImmutableArray<DueStory> due = [Due(1), Due(2, new DueRow { Quiet = true }), Due(3)];

        var posts = Bundling.Bundle(due, [], new PushOptions(), Some.Noon).ToList();

        posts.Select(post => string.Join(' ', post.Stories.Select(story => story.Story.Sequence))).ShouldBe(["1 2", "3"]);
    }

    [Fact]
    public void What_was_missed_is_one_catch_up_digest()
    {
        var missed = new DueRow { Missed = true };

        var post = Bundling.Bundle([Due(1, missed), Due(2, missed)], [], new PushOptions(), Some.Noon).ShouldHaveSingleItem();

        (post.Kind, post.Stories.Length).ShouldBe((PostKind.CatchUp, 2));
    }

    private static DueStory Due(long sequence, DueRow? row = null) =>
        new(row ?? new DueRow(), new Story { Id = new StoryId(sequence), Sequence = sequence, Headline = $"Story {sequence}", FirstSeen = Some.Noon });
}
