using Microsoft.Extensions.Hosting;
using NewsBot.Configuration;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Configuration;

/// <summary>The rooms as they are, with their own options and validators.</summary>
public sealed class RealRoomsTests
{
    [Fact]
    public void The_default_configuration_is_valid() => Problems(Repository.File(ConfigurationFile.DefaultPath)).ShouldBeEmpty();

    [Fact]
    public void An_empty_configuration_is_valid_where_the_topics_are()
    {
        using var folder = new TestFolder();
        var file = folder.Write("newsbot.json", "{}");
        File.Copy(Repository.File("config/topics.json"), Path.Combine(folder.Path, "topics.json"));

        Problems(file).ShouldBeEmpty();
    }

    [Fact]
    public void Mistakes_in_every_room_are_told_at_once()
    {
        using var folder = new TestFolder();
        File.Copy(Repository.File("config/topics.json"), Path.Combine(folder.Path, "topics.json"));
        var file = folder.Write("newsbot.json", """
            {
              "Sources": [
                { "Id": "a", "Path": "a" },
                { "Id": "b", "Path": "b", "Evry": "00:01:00" },
                { "Id": "c", "Path": "c", "Every": "5min" },
                { "Id": "a", "Path": "d" },
              ],
              "Push": { "Every": "00:00:00" },
              "Subscriptions": [
                { "Chat": "carrier-pigeon", "Topics": ["iraq"] },
                { "Chat": "telegram:1", "Topics": ["irak-is-no-topic"], "TimeZone": "Asia/Bagdad" },
              ],
              "Web": { "Url": "8080" },
              "Commands": { "PerMinute": 0 },
              "Logging": { "Level": "chatty" },
              "Sourcse": [],
            }
            """);

        var problems = Problems(file);

        problems.Select(problem => problem[..problem.IndexOf(": ", "config/newsbot.json: ".Length, StringComparison.Ordinal)]).ShouldBe([
            "config/newsbot.json: Sources[1].Evry",
            "config/newsbot.json: Sources[2].Every",
            "config/newsbot.json: Sources[3].Id",
            "config/newsbot.json: Push.Every",
            "config/newsbot.json: Subscriptions[0].Chat",
            "config/newsbot.json: Subscriptions[1].Topics[0]",
            "config/newsbot.json: Subscriptions[1].TimeZone",
            "config/newsbot.json: Web.Url",
            "config/newsbot.json: Commands.PerMinute",
            "config/newsbot.json: Logging.Level",
            "config/newsbot.json: Sourcse",
        ]);
    }

    [Fact]
    public void A_missing_topic_catalogue_is_told_once()
    {
        using var folder = new TestFolder();
        var file = folder.Write("newsbot.json", """{ "Subscriptions": [ { "Chat": "telegram:1", "Topics": ["iraq"] } ] }""");

        Problems(file).ShouldHaveSingleItem().ShouldStartWith("config/newsbot.json: Topics.File: ");
    }

    [Theory]
    [InlineData("""{ "Web": { "Url": "8080" } }""")]
    [InlineData("""{ "Web": { "Enabled": "maybe" } }""")]
    [InlineData("""{ "Store": { "Connection": "nonsense" }, "Push": { "Every": "soon" }, "Sources": [ { "Id": "" } ] }""")]
    [InlineData("""{ "Topics": { "File": "nowhere.json" }, "Logging": { "Level": "chatty" }, "Commands": { "PageSize": "five" } }""")]
    public async Task An_invalid_configuration_is_told_before_anything_trips_over_it(string json)
    {
        using var folder = new TestFolder();
        var file = new ConfigurationFile(folder.Write("newsbot.json", json));
        await using var service = Composition.Service(file);
        using var tools = Composition.Tools(file);

        ConfigurationCheck.Run(service.Services).ShouldNotBeEmpty();
        ConfigurationCheck.Run(tools.Services).ShouldBe(ConfigurationCheck.Run(service.Services));
    }

    private static IReadOnlyList<string> Problems(string file)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.AddNewsBotConfiguration(new ConfigurationFile(file) { Name = ConfigurationFile.DefaultPath }, new Dictionary<string, string>(StringComparer.Ordinal));
        AllSections.AddAllRooms(builder.Services);
        using var host = builder.Build();
        return [.. ConfigurationCheck.Run(host.Services).Select(problem => problem.ToString())];
    }
}
