using NewsBot.Stories;

namespace NewsBot.Tests.Stories;

public sealed class StoryIdTests
{
    [Theory]
    [InlineData(1, "S1")]
    [InlineData(32, "S10")]
    [InlineData(31, "S0Z")]
    [InlineData(1107, "S12K")]
    public void An_id_is_short_and_reads_back(long number, string written)
    {
        new StoryId(number).ToString().ShouldBe(written);
        StoryId.TryParse(written, out var id).ShouldBeTrue();
        id.Value.ShouldBe(number);
    }

    [Fact]
    public void Letters_that_look_like_digits_are_read_as_digits()
    {
        StoryId.TryParse("s1o", out var id).ShouldBeTrue();
        id.ToString().ShouldBe("S10");
    }

    [Theory]
    [InlineData("S")]
    [InlineData("syria")]
    [InlineData("S0")]
    [InlineData("S1!")]
    [InlineData("12K")]
    [InlineData(null)]
    public void What_is_not_an_id_is_refused(string? text) => StoryId.TryParse(text, out _).ShouldBeFalse();
}
