using System.Runtime.CompilerServices;
using NewsBot.Stories.Clustering;

namespace NewsBot.Tests.Stories.Clustering;

public sealed class PostingTableTests
{
    [Theory]
    [InlineData(1u)]
    [InlineData(1024u)]
    public void Terms_come_and_go_and_each_finds_its_own_stories(uint step)
    {
        var table = new PostingTable();
        var known = new Dictionary<uint, List<int>>();
        var random = new Random(1);

        // Keys that lie a table's length apart all want the same place.
        for (var move = 0; move < 20_000; move++)
        {
            var key = (uint)random.Next(200) * step;
            ref var posting = ref table.Find(key);
            if (Unsafe.IsNullRef(ref posting))
            {
                known.ShouldNotContainKey(key);
                table.Touch(key).Add(move);
                known[key] = [move];
                continue;
            }

            posting.Newest(int.MaxValue).ToArray().ShouldBe(known[key]);
            if (random.Next(3) == 0)
            {
                posting.Add(move);
                known[key].Add(move);
                continue;
            }

            var leaving = known[key][random.Next(known[key].Count)];
            posting.Remove(leaving);
            known[key].Remove(leaving);
            if (known[key].Count == 0)
            {
                table.Forget(key);
                known.Remove(key);
            }
        }
    }

    [Fact]
    public void A_table_that_grows_keeps_what_it_holds()
    {
        var table = new PostingTable();
        for (var key = 0u; key < 10_000; key++)
        {
            table.Touch(key * 7).Articles = (int)key + 1;
        }

        for (var key = 0u; key < 10_000; key++)
        {
            table.Find(key * 7).Articles.ShouldBe((int)key + 1);
        }
    }

    [Fact]
    public void The_newest_stories_of_a_term_are_the_last_that_came()
    {
        var posting = new Posting();
        for (var story = 1; story <= 9; story++)
        {
            posting.Add(story);
        }

        posting.Remove(1);
        posting.Remove(8);
        posting.Newest(3).ToArray().ShouldBe([6, 7, 9]);
        posting.Stories.ShouldBe(7);
    }
}
