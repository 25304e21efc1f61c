using NewsBot.Stories.Clustering;

namespace NewsBot.Tests.Stories.Clustering;

public sealed class PostingTests
{
    [Fact]
    public void The_newest_stories_come_in_the_order_in_which_they_took_the_term()
    {
        var posting = Holding(1, 2, 3, 4, 5);

        posting.Newest(3).ToArray().ShouldBe([3, 4, 5]);
        posting.Newest(9).ToArray().ShouldBe([1, 2, 3, 4, 5]);
        posting.Newest(0).ToArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_story_leaves_from_any_place_and_the_others_stay_in_order(int story)
    {
        var posting = Holding(1, 2, 3, 4, 5);

        posting.Remove(story);

        posting.Stories.ShouldBe(4);
        posting.Newest(5).ToArray().ShouldBe(Enumerable.Range(1, 5).Where(other => other != story));
    }

    [Fact]
    public void What_is_not_held_is_removed_without_harm()
    {
        var posting = Holding(1, 2);

        posting.Remove(7);

        posting.Newest(5).ToArray().ShouldBe([1, 2]);
    }

    [Fact]
    public void Stories_that_come_and_go_for_long_are_as_in_a_list()
    {
        var (posting, list, random) = (new Posting(), new List<int>(), new Random(3));
        for (var story = 0; story < 5_000; story++)
        {
            posting.Add(story);
            list.Add(story);
            while (list.Count > 40 || (list.Count > 0 && random.Next(3) == 0))
            {
                var going = list[random.Next(2) == 0 ? 0 : random.Next(list.Count)];
                posting.Remove(going);
                list.Remove(going);
            }

            posting.Newest(100).ToArray().ShouldBe(list);
        }
    }

    private static Posting Holding(params int[] stories)
    {
        var posting = new Posting();
        foreach (var story in stories)
        {
            posting.Add(story);
        }

        return posting;
    }
}
