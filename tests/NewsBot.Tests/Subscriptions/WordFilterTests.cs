using NewsBot.Subscriptions;

namespace NewsBot.Tests.Subscriptions;

public sealed class WordFilterTests
{
    [Theory]
    [InlineData("Oil prices rise in São Paulo", "OIL", true)]
    [InlineData("Oil prices rise in São Paulo", "sao paulo", true)]
    [InlineData("Oil prices rise in São Paulo", "paulo sao", false)]
    [InlineData("Spoiler: nothing happened", "oil", false)]
    [InlineData("Two footballers signed", "football", false)]
    [InlineData("Two footballers signed", "football*", true)]
    [InlineData("The U.N. met; COVID-19 was not named", "covid-19", true)]
    [InlineData("نفط البصرة يبلغ الموانئ", "النفط", true)]
    [InlineData("وارتفعت أسعار النِّفط والغاز", "نفط", true)]
    [InlineData("وارتفعت أسعار النفط والغاز", "الغاز", true)]
    [InlineData("وزير الخارجية إلى بغداد", "الى", true)]
    [InlineData("وزير الخارجيه إلى بغداد", "الخارجية", true)]
    [InlineData("وزير الخارجية في بغداد", "زيرة", false)]
    [InlineData("خبر عاجـــل من بيروت", "عاجل", true)]
    [InlineData("", "oil", false)]
    [InlineData("Oil", "…", false)]
    public void A_word_is_found_as_a_reader_finds_it(string text, string word, bool found) => new WordFilter(text).Passes([word], []).ShouldBe(found);

    [Fact]
    public void Excluded_words_win_over_included_ones() => new WordFilter("Oil and football").Passes(["oil"], ["football"]).ShouldBeFalse();

    [Fact]
    public void Without_words_every_text_passes() => new WordFilter("Anything").Passes([], []).ShouldBeTrue();
}
