using NewsBot.Ingestion;

namespace NewsBot.Tests.Ingestion;

public sealed class SourceListValidatorTests
{
    [Fact]
    public void All_mistakes_are_told_at_once_each_with_its_place_value_and_remedy()
    {
        var failures = Failures(
            new SourceOptions { Id = "wire", Path = "pages" },
            new SourceOptions { Id = "Wire One", Path = " ", Every = TimeSpan.Zero, Language = "english!", Publisher = "", Topics = ["iraq", ""] },
            new SourceOptions { Id = "wire", Path = "other", Every = TimeSpan.FromDays(2) });

        failures.ShouldBe(
        [
            "Sources[1].Id: \"Wire One\" is no id; write up to 40 small letters, digits and hyphens, such as \"sample-wire\"",
            "Sources[1].Path: \" \" is empty; write the folder of its page dumps, such as \"samples\"",
            "Sources[1].Every: \"00:00:00\" is too short; write a time from \"00:00:01\" to \"1.00:00:00\", such as \"00:00:30\"",
            "Sources[1].Topics[1]: \"\" is empty; write the id of a topic, such as \"iraq\"",
            "Sources[1].Language: \"english!\" is no language tag; write one such as \"en\" or \"ar\"",
            "Sources[1].Publisher: \"\" is empty; write the publisher's name, or leave the key out",
            "Sources[2].Every: \"2.00:00:00\" is too long; write a time from \"00:00:01\" to \"1.00:00:00\", such as \"00:00:30\"",
            "Sources[2].Id: \"wire\" is already the id of Sources[0]; give each source an id of its own",
        ]);
    }

    [Theory]
    [InlineData("http://xn--م/rss")]
    [InlineData("ftp://wire.example/rss")]
    [InlineData("/rss")]
    public void An_address_that_nothing_can_be_fetched_from_is_a_mistake(string address) =>
        Failures(new SourceOptions { Id = "wire", Kind = SourceKind.Feed, Url = new Uri(address, UriKind.RelativeOrAbsolute) }).ShouldHaveSingleItem().ShouldStartWith($"Sources[0].Url: \"{address}\" is no address of the web");

    [Fact]
    public void A_usual_source_is_right_and_a_missing_folder_is_no_mistake() =>
        Failures(new SourceOptions { Id = "a-1", Path = "/nowhere/at/all", Language = "ar", Publisher = "Gulf Courier" }).ShouldBeEmpty();

    [Fact]
    public void The_id_of_files_that_are_read_by_hand_is_taken() =>
        Failures(new SourceOptions { Id = "ingest", Path = "pages" }).ShouldHaveSingleItem().ShouldStartWith("Sources[0].Id: \"ingest\" is kept for files that are read by hand");

    private static IEnumerable<string> Failures(params SourceOptions[] sources)
    {
        var list = new SourceList();
        list.AddRange(sources);
        return new SourceListValidator().Validate(name: null, list).Failures ?? [];
    }
}
