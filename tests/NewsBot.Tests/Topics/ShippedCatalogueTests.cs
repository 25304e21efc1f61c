namespace NewsBot.Tests.Topics;

public sealed class ShippedCatalogueTests
{
    /// <summary>All codes of ISO 3166-1 alpha-2.</summary>
    private const string Iso3166 = """
        AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN
        CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM
        HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK
        ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
        SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI
        VN VU WF WS YE YT ZA ZM ZW
        """;

    [Fact]
    public void Every_country_of_the_world_is_there_in_English_and_Arabic()
    {
        var countries = Tagged.Catalogue.Topics.Values.Where(topic => topic.Iso is not null).ToDictionary(topic => topic.Iso!, topic => topic);

        Iso3166.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Except(countries.Keys).ShouldBeEmpty();
        countries.Values.Where(country => country.NameIn("ar") == country.NameIn("en")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("iraq", "iraq")]
    [InlineData("Iraq", "iraq")]
    [InlineData("العراق", "iraq")]
    [InlineData("عراق", "iraq")]
    [InlineData("Iraqi", "iraq")]
    [InlineData("Baghdad", "iraq")]
    [InlineData("middle east", "middle-east")]
    [InlineData("TÜRKIYE", "turkey")]
    [InlineData("us", "united-states")]
    [InlineData("U.S.", "united-states")]
    [InlineData("uae", "united-arab-emirates")]
    [InlineData("Cote d'Ivoire", "ivory-coast")]
    [InlineData("georgia", "georgia")]
    [InlineData("kurdistan", "kurdistan-region")]
    [InlineData("gaza", "gaza")]
    [InlineData("فلسطين", "palestine")]
    [InlineData("tripoli", "libya")]
    [InlineData("oman", "oman")]
    public void A_user_finds_a_topic_by_any_of_its_names(string typed, string expected)
    {
        Tagged.Catalogue.TryFind(typed, out var topic).ShouldBeTrue();
        topic!.Id.ShouldBe(expected);
    }

    [Theory]
    [InlineData("iraaq", "iraq")]
    [InlineData("sirya", "syria")]
    [InlineData("lebannon", "lebanon")]
    [InlineData("palastine", "palestine")]
    [InlineData("saudi arabai", "saudi-arabia")]
    [InlineData("العرق", "iraq")]
    public void A_misspelled_country_has_the_right_one_nearest(string typed, string expected) => Tagged.Catalogue.Nearest(typed, 3)[0].Id.ShouldBe(expected);

    [Theory]
    [InlineData("drone")]
    [InlineData("terminal")]
    public void A_word_that_is_no_misspelling_has_nothing_near(string typed) => Tagged.Catalogue.Nearest(typed, 3).ShouldBeEmpty();

    [Fact]
    public void The_root_holds_regions_alone() =>
        Tagged.Catalogue.Children("world").Select(topic => topic.Id).ShouldBe(["africa", "americas", "antarctica", "asia", "europe", "middle-east", "oceania"], ignoreOrder: true);

    [Fact]
    public void The_tree_leads_from_the_world_to_parts_of_countries()
    {
        Tagged.Catalogue.WithAncestors("kurdistan-region").ShouldBe(["kurdistan-region", "iraq", "middle-east"]);
        Tagged.Catalogue.WithAncestors("saudi-arabia").ShouldBe(["saudi-arabia", "gulf", "middle-east"]);
        Tagged.Catalogue.Children("world").ShouldContain(topic => topic.Id == "middle-east");
        Tagged.Catalogue.Complete("", 1)[0].Id.ShouldBe("world");
    }
}
