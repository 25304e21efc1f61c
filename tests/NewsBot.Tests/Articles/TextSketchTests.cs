using NewsBot.Articles;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Articles;

public sealed class TextSketchTests
{
    [Theory]
    [InlineData(400, 0, 200, 1.0)]
    [InlineData(400, 200, 200, 1.0)]
    [InlineData(400, 300, 200, 0.5)]
    [InlineData(400, 400, 400, 0.0)]
    [InlineData(2000, 1000, 500, 1.0)]
    public void The_share_of_a_text_in_another_shows_from_their_sketches(int words, int from, int count, double share)
    {
        var (whole, part) = (Sketch(0, words), Sketch(from, count));

        whole.ShareIn(part).ShouldBe(share, 0.2);
        part.ShareIn(whole).ShouldBe(whole.ShareIn(part));
    }

    [Fact]
    public void A_sketch_comes_back_as_it_was_stored() => TextSketch.Unpack(Sketch(0, 100).Pack()).Pack().ShouldBe(Sketch(0, 100).Pack());

    [Fact]
    public void Of_a_text_without_runs_nothing_is_told()
    {
        TextSketch.Empty.ShareIn(Sketch(0, 100)).ShouldBe(0);
        Sketch(0, 100).ShareIn(TextSketch.Empty).ShouldBe(0);
        TextTraces.Of(Some.Text("A headline", "Three words only.")).Sketch.Pack().ShouldBeEmpty();
    }

    private static TextSketch Sketch(int from, int count) =>
        TextTraces.Of(Some.Text("A headline", string.Join(' ', Enumerable.Range(from, count).Select(number => $"word{number}")))).Sketch;
}
