using NewsBot.Articles;
using NewsBot.Subscriptions;
using NewsBot.Tests.Support;
using NewsBot.Topics;

namespace NewsBot.Tests.Articles;

public sealed class ArabicLettersTests
{
    // One word as keyboards of Iraq, Kurdistan, Iran and Egypt write it.
    public static TheoryData<string, string> Spellings => new()
    {
        { "أربيل", "اربيل" },
        { "كركوك", "کرکوک" },
        { "البصرة", "البصره" },
        { "مستشفى", "مستشفي" },
        { "رئيس", "رييس" },
        { "هەولێر", "ههولێر" },
        { "مُحَمَّد", "محمد" },
        { "العـــراق", "العراق" },
        { "ژی\u200Cنگە", "ژینگە" },
        { "٢٠٢٦", "2026" },
    };

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Search_and_the_words_of_a_subscription_take_one_word_in_any_spelling(string one, string other)
    {
        SearchForm.Of(one).ShouldBe(SearchForm.Of(other));
        new WordFilter($"x {one} x").Passes([other], []).ShouldBeTrue();
        new WordFilter($"x {other} x").Passes([one], []).ShouldBeTrue();
    }

    [Theory]
    [InlineData("كركوك تستضيف معرضا", "kirkuk")]
    [InlineData("کرکوک تستضيف معرضا", "kirkuk")]
    public void A_topic_is_named_in_any_spelling(string title, string topic)
    {
        var catalogue = TopicCatalogue.Load(Repository.File("config/topics.json"));

        new TopicTagger(catalogue).Tag(new TaggedText(title, null, null, [title, title])).ShouldContain(tag => tag.TopicId == topic || catalogue.WithAncestors(tag.TopicId).Contains("iraq"));
    }
}
