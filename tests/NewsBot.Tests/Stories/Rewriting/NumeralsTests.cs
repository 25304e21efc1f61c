using NewsBot.Stories.Rewriting;

namespace NewsBot.Tests.Stories.Rewriting;

public sealed class NumeralsTests
{
    [Theory]
    [InlineData("1,200 people", 1200)]
    [InlineData("twelve hundred people", 1200)]
    [InlineData("1.2 thousand people", 1200)]
    [InlineData("twenty-five ships", 25)]
    [InlineData("two hundred and six ships", 206)]
    [InlineData("$2.5 million", 2500000)]
    [InlineData("2.5m", 2500000)]
    [InlineData("the 7th day", 7)]
    [InlineData("the seventh day", 7)]
    [InlineData("٢٥ سفينة", 25)]
    [InlineData("٣ آلاف", 3000)]
    [InlineData("half of them", 0.5)]
    [InlineData("90%.", 90)]
    public void A_number_has_one_value_however_it_is_written(string text, double value) => Numerals.In(text).ShouldBe([(decimal)value]);

    [Fact]
    public void Numbers_beside_each_other_stay_apart() => Numerals.In("on 14 26 people, 200 and 6 cars; three, four").ShouldBe([14, 26, 200, 6, 3, 4]);

    [Fact]
    public void Words_without_a_number_give_none() => Numerals.In("The port of Basra opened. Someone, anyone, done").ShouldBeEmpty();

    [Fact]
    public void A_number_beyond_all_reckoning_is_no_failure() => Numerals.In(new string('9', 400) + " trillion trillion trillion trillion billion").Count().ShouldBeLessThan(3);
}
