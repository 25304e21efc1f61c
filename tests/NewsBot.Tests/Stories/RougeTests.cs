using NewsBot.Benchmarks.Summaries;

namespace NewsBot.Tests.Stories;

/// <summary>The measure that summaries are judged by, against values counted by hand.</summary>
public sealed class RougeTests
{
    [Theory]
    [InlineData("police killed the gunman", "police kill the gunman", 1, 1.0)]
    [InlineData("the gunman killed police", "police killed the gunman", 1, 1.0)]
    // Of the reference's pairs (police kill, kill the, the gunman) only the last stands in the summary.
    [InlineData("the gunman kill police", "police killed the gunman", 2, 1.0 / 3)]
    // The reference has "the" twice and the summary once: two of four words.
    [InlineData("the cat", "the cat the dog", 1, 2.0 / 4)]
    // More than the reference asks for brings nothing.
    [InlineData("the the the the", "the cat", 1, 1.0 / 2)]
    [InlineData("nothing alike", "the cat", 1, 0.0)]
    [InlineData("", "the cat", 2, 0.0)]
    public void Recall_is_the_share_of_the_reference_that_the_summary_says(string summary, string reference, int n, double recall) =>
        Rouge.Recall(summary, [reference], n, words: 100).ShouldBe(recall, tolerance: 1e-9);

    [Fact]
    public void Recall_is_the_mean_over_the_references() =>
        Rouge.Recall("one two", ["one two", "one three", "four five"], n: 1, words: 100).ShouldBe((1.0 + 0.5 + 0.0) / 3, tolerance: 1e-9);

    [Fact]
    public void Words_beyond_the_limit_do_not_count() =>
        Rouge.Recall("one two three", ["three two"], n: 1, words: 2).ShouldBe(0.5, tolerance: 1e-9);
}
