using NewsBot.Stories.Clustering;

namespace NewsBot.Tests.Stories.Clustering;

public sealed class TermTableTests
{
    [Fact]
    public void A_table_gives_the_weight_of_each_term_and_nothing_for_others()
    {
        var table = new TermTable();
        var vector = TermVector.Of([3u, 900u, 70_000u], [1.0, 2.0, 3.0]);

        table.Fill(vector);

        vector.Keys.Select(key => table[key]).ShouldBe(vector.Weights);
        table[4].ShouldBe(0);
    }

    [Fact]
    public void Terms_whose_keys_meet_at_one_place_are_told_apart()
    {
        var keys = Enumerable.Range(1, 6).Select(number => (uint)number << 20).ToArray();
        var table = new TermTable();
        var vector = TermVector.Of(keys, [1, 2, 3, 4, 5, 6]);

        table.Fill(vector);

        keys.Select(key => table[key]).ShouldBe(vector.Weights);
        table[7u << 20].ShouldBe(0);
    }

    [Fact]
    public void A_table_that_is_filled_again_forgets_what_it_held()
    {
        var table = new TermTable();
        table.Fill(TermVector.Of([.. Enumerable.Range(1, 200).Select(key => (uint)key)], [.. Enumerable.Repeat(1.0, 200)]));

        table.Fill(TermVector.Of([5u], [1.0]));

        table[5].ShouldBe(1, 0.001);
        table[6].ShouldBe(0);
    }
}
