using System.Text.Json;
using NewsBot.Articles;
using NewsBot.CommandLine;
using NewsBot.Ingestion;
using NewsBot.Tests.Support;
using NewsBot.Topics;

namespace NewsBot.Tests.CommandLine;

public sealed class InspectJsonTests
{
    [Fact]
    public void An_article_is_told_with_all_its_parts_and_nothing_is_made_up()
    {
        var article = Inspect(Some.Text() with
        {
            Captions = [new Caption("Ships at the pier", "Sample Photos")],
            Dateline = "BASRA",
            Published = new Published(new DateTimeOffset(2025, 12, 29, 0, 0, 0, TimeSpan.Zero), DatePrecision.Day),
            Truncated = true,
        });

        article.GetProperty("title").GetString().ShouldBe("Port of Basra opens a second grain terminal");
        article.GetProperty("publisher").GetString().ShouldBe("Sample Wire");
        article.GetProperty("standfirst").ValueKind.ShouldBe(JsonValueKind.Null);
        article.GetProperty("captions")[0].GetProperty("text").GetString().ShouldBe("Ships at the pier");
        article.GetProperty("captions")[0].GetProperty("credit").GetString().ShouldBe("Sample Photos");
        article.GetProperty("dateline").GetString().ShouldBe("BASRA");
        article.GetProperty("published").GetString().ShouldBe("2025-12-29");
        article.GetProperty("publishedPrecision").GetString().ShouldBe("day");
        article.GetProperty("language").GetString().ShouldBe("en");
        article.GetProperty("truncated").GetBoolean().ShouldBeTrue();
        article.GetProperty("paragraphs").GetArrayLength().ShouldBe(2);
        var topic = article.GetProperty("topics")[0];
        topic.GetProperty("id").GetString().ShouldNotBeNullOrEmpty();
        topic.GetProperty("score").GetDouble().ShouldBeGreaterThan(0);
        topic.GetProperty("evidence")[0].GetProperty("name").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void A_time_of_day_is_written_where_the_publisher_gave_it() =>
        Inspect(Some.Text() with { Published = new Published(new DateTimeOffset(2025, 12, 29, 14, 5, 0, TimeSpan.FromHours(3)), DatePrecision.Time) })
            .GetProperty("published").GetString().ShouldBe("2025-12-29T14:05:00+03:00");

    [Fact]
    public void An_unknown_date_stays_unknown()
    {
        var article = Inspect(Some.Text());

        article.GetProperty("published").ValueKind.ShouldBe(JsonValueKind.Null);
        article.GetProperty("publishedPrecision").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Problems_are_told_with_kind_place_and_reason()
    {
        var problem = Write(new Reading("unknown", [], [new ReadingProblem(ProblemKind.TooLarge, "big.txt", "is too large.")])).GetProperty("problems")[0];

        problem.GetProperty("kind").GetString().ShouldBe("tooLarge");
        problem.GetProperty("place").GetString().ShouldBe("big.txt");
        problem.GetProperty("reason").GetString().ShouldBe("is too large.");
    }

    private static JsonElement Inspect(ArticleText text) => Write(new Reading("sample", [text], [])).GetProperty("articles")[0];

    private static JsonElement Write(Reading reading)
    {
        using var document = JsonDocument.Parse(InspectJson.Write(reading, new TopicTagger(TopicCatalogue.Load(Repository.File("config/topics.json")))));
        return document.RootElement.Clone();
    }
}
