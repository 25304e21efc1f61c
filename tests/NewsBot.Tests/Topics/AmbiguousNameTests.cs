namespace NewsBot.Tests.Topics;

public sealed class AmbiguousNameTests
{
    [Theory]
    [InlineData("US warns of a storm", "united-states")]
    [InlineData("U.S. warns of a storm", "united-states")]
    [InlineData("The storm surprised us all", "")]
    [InlineData("STORM CATCHES US BY SURPRISE AGAIN", "")]
    [InlineData("STORM CATCHES U.S. BY SURPRISE AGAIN", "united-states")]
    public void The_United_States_are_written_in_capitals(string title, string expected) => Tagged.Ids(title).ShouldBe(expected);

    [Theory]
    [InlineData("Tripoli port reopens", "The Libyan coast guard said so.", "libya")]
    [InlineData("Tripoli port reopens", "Lebanon's second port was closed for a week, Lebanese officials said.", "lebanon")]
    [InlineData("Georgia holds an election", "Voters in Tbilisi stood in line.", "georgia")]
    [InlineData("Georgia holds an election", "Voters in Atlanta stood in line.", "united-states")]
    [InlineData("Jordan opens a border crossing", "Jordan said trucks may pass.", "jordan")]
    [InlineData("Jordan scores again", "Jordan Smith had scored twice on Monday.", "")]
    [InlineData("Mr Jordan retires", "Mr Jordan was a teacher. Michael Jordan was not.", "")]
    [InlineData("Chad opens a school", "The school stands in N'Djamena.", "chad")]
    [InlineData("Chad opens a shop", "Chad Miller sells shoes.", "")]
    [InlineData("Turkey opens a bridge", "It crosses the Bosphorus.", "turkey")]
    [InlineData("How to roast a turkey", "Take a large turkey.", "")]
    [InlineData("Nigeria opens a bridge", "It crosses the Niger River in Lagos.", "nigeria")]
    [InlineData("Guinea-Bissau counts votes", "Guinea-Bissau waits.", "guinea-bissau")]
    [InlineData("Papua New Guinea counts votes", "Papua New Guinea waits.", "papua-new-guinea")]
    [InlineData("South Sudan counts votes", "South Sudan waits.", "south-sudan")]
    [InlineData("Leaders of the Islamic Republic meet", "The Islamic Republic's parliament sat in Tehran.", "iran")]
    [InlineData("Islamic Republic of Mauritania counts votes", "The Islamic Republic of Mauritania waits.", "mauritania")]
    [InlineData("House of Representatives meets", "The House of Representatives sat in Benghazi, Libya.", "libya")]
    [InlineData("Congo fighters reach Goma", "M23 rebels took the airport, Congo's army said.", "dr-congo")]
    [InlineData("Congo counts votes", "Polls closed in Brazzaville. Brazzaville was calm.", "congo")]
    public void A_name_with_two_meanings_goes_with_the_text(string title, string body, string expected) => Tagged.Ids(title, null, body).ShouldBe(expected);

    [Theory]
    [InlineData("New York Times names an editor")]
    [InlineData("Bank of America names a chairman")]
    [InlineData("British Airways names a chairman")]
    [InlineData("Texas Instruments names a chairman")]
    [InlineData("Native Americans keep a feast")]
    public void Names_within_other_names_do_not_count(string title) => Tagged.All(title).ShouldBeEmpty();

    [Theory]
    [InlineData("The maker, Canada Widget Corp, pays more.")]
    [InlineData("The loan is worth 50 million Swiss francs.")]
    [InlineData("The bus of Norway Tours Ltd was late.")]
    public void Companies_and_currencies_are_no_places(string sentence) => Tagged.All("A year of changes", null, sentence).ShouldBeEmpty();

    [Fact]
    public void Led_by_a_country_is_less_than_the_country()
    {
        var led = Tagged.All("Coalition meets", null, "The US-led coalition met.").ShouldHaveSingleItem();
        var itself = Tagged.All("Coalition meets", null, "The US coalition met.").ShouldHaveSingleItem();

        led.Score.ShouldBeLessThan(itself.Score);
    }

    [Fact]
    public void Two_countries_joined_by_a_hyphen_count_in_full() =>
        Tagged.All("Israel-Lebanon border is quiet").Select(tag => tag.Score).ShouldBe([3.5, 3.5]);

    [Fact]
    public void The_Arabic_article_before_a_name_takes_nothing_from_it() =>
        Tagged.All("President al-Sharaa speaks", null, "al-Sharaa spoke. Ahmed al-Sharaa spoke again.").ShouldHaveSingleItem().TopicId.ShouldBe("syria");

    [Fact]
    public void A_longer_name_weighs_no_less_than_the_name_in_it() =>
        Tagged.All("Lebanese Forces choose a leader").ShouldHaveSingleItem().Score.ShouldBe(2.45);
}
