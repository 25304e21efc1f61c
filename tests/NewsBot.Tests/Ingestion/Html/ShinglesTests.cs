using NewsBot.Benchmarks.Pages;

namespace NewsBot.Tests.Ingestion.Html;

/// <summary>The measure of body text, against values worked out by hand from the benchmark's definition.</summary>
public sealed class ShinglesTests
{
    [Fact]
    public void The_same_words_score_one_whatever_stands_between_them() => Score(("one, two three – four five", "one two\nthree four five")).F1.ShouldBe(1);

    [Fact]
    public void Surplus_costs_precision_and_what_is_missing_costs_recall()
    {
        // Two runs of four words are common, one is too many.
        var surplus = Score(("a b c d e f", "a b c d e"));
        surplus.Precision.ShouldBe(2.0 / 3, 1e-9);
        surplus.Recall.ShouldBe(1);

        var missing = Score(("a b c d e", "a b c d e f"));
        missing.Precision.ShouldBe(1);
        missing.Recall.ShouldBe(2.0 / 3, 1e-9);
    }

    [Fact]
    public void A_run_counts_as_often_as_it_stands_there() => Score(("a a a a a a", "a a a a")).Precision.ShouldBe(1.0 / 3, 1e-9);

    [Fact]
    public void A_text_of_fewer_than_four_words_is_one_run() => Score(("two words", "two words")).F1.ShouldBe(1);

    [Fact]
    public void F1_is_that_of_the_means_over_pages()
    {
        var score = Score(("a b c d", "a b c d"), ("x y z w", "a b c d"));

        (score.Precision, score.Recall, score.F1).ShouldBe((0.5, 0.5, 0.5));
    }

    [Fact]
    public void A_page_without_text_of_which_nothing_was_read_counts_for_nothing() => Score(("a b c d", "a b c d"), ("", "")).F1.ShouldBe(1);

    [Fact]
    public void A_page_of_which_nothing_was_read_costs_recall_alone()
    {
        var score = Score(("a b c d", "a b c d"), ("", "a b c d"));

        (score.Precision, score.Recall).ShouldBe((1, 0.5));
    }

    [Theory]
    [InlineData("don't stop_it, 3.5", new[] { "don", "t", "stop_it", "3", "5" })]
    [InlineData("قال الرئيسُ، أمس", new[] { "قال", "الرئيس", "أمس" })]
    [InlineData("𝒳 中文", new[] { "𝒳", "中文" })]
    public void Words_are_what_the_benchmark_takes_for_words(string text, string[] words) => Shingles.Tokens(text).ShouldBe(words);

    private static Shingles Score(params (string Found, string Wanted)[] pages)
    {
        var score = new Shingles();
        foreach (var (found, wanted) in pages)
        {
            score.Add(found, wanted);
        }

        return score;
    }
}
