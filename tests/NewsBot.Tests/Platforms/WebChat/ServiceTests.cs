using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NewsBot.Tests.Platforms.WebChat;

/// <summary>What somebody does on the first day, in a browser.</summary>
public sealed class ServiceTests(Chromium chromium) : IClassFixture<Chromium>
{
    // A dropped file must be found, read, planned and sent, each by its own clock.
    private static readonly LocatorAssertionsToContainTextOptions Patiently = new() { Timeout = 60_000 };

    [Fact]
    public async Task A_reader_asks_and_subscribes_and_sees_the_headline_of_a_page_that_is_dropped_into_the_folder()
    {
        await using var newsbot = await NewsBotProcess.StartAsync(("canal.txt", Page(
            "Basra Clears Canal for Spring Barges",
            "A dredger at work near Basra. (Sample Wire)",
            "BASRA, Iraq – Crews in the southern Iraqi city of Basra have cleared the last stretch of the old grain canal, the city council said.",
            "Barges will carry wheat from farms in southern Iraq to the mills of Basra from April on, officials of the Iraqi water ministry said.")));
        var page = await chromium.OpenAsync(newsbot.Address);
        var line = page.GetByRole(AriaRole.Combobox);
        var last = page.Locator("article.newsbot:not(.thinking)").Last;

        await AskAsync("/latest iraq");
        await Expect(last).ToContainTextAsync("Basra Clears Canal for Spring Barges");
        await AskAsync("/subscribe iraq");
        await Expect(last).ToContainTextAsync("Subscribed to Iraq");
        await Expect(last).Not.ToContainTextAsync("quiet");

        newsbot.Drop("museum.txt", Page(
            "Baghdad Museum Opens Hall of River Maps",
            "Visitors in the new hall in Baghdad. (Sample Wire)",
            "BAGHDAD – The Iraqi national map collection opened a hall of river maps in Baghdad on Monday, the first since the collection moved.",
            "The Iraqi culture ministry said that schools from all provinces of Iraq would visit it free of charge until June."));

        var pushed = page.Locator("article.pushed");
        await Expect(pushed).ToContainTextAsync("Baghdad Museum Opens Hall of River Maps", Patiently);
        await Expect(pushed).ToContainTextAsync("Sample Wire");
        await Expect(page.GetByText("Basra Clears Canal for Spring Barges")).ToHaveCountAsync(1);
        await page.ReloadAsync();
        await Expect(pushed).ToHaveCountAsync(1);

        async Task AskAsync(string command)
        {
            await line.FillAsync(command);
            await line.PressAsync("Enter");
            await Expect(line).ToHaveValueAsync("");
        }
    }

    [Fact]
    public async Task A_service_that_says_it_is_ready_has_looked_at_its_store_and_its_scheduler()
    {
        await using var newsbot = await NewsBotProcess.StartAsync();
        using var http = new HttpClient { BaseAddress = newsbot.Address };
        var checks = (await http.GetFromJsonAsync<JsonElement>("/readyz")).GetProperty("checks");
        checks.GetProperty("store").GetProperty("status").GetString().ShouldBe("healthy");
        checks.GetProperty("scheduler").GetProperty("status").GetString().ShouldBe("healthy");
    }

    private static string Page(string headline, string caption, params string[] paragraphs) =>
        $"{headline}\n\n{caption}\n{caption}\nTT\n\n{headline}\n\n{caption}\n{caption}\n\n{string.Join("\n\n", paragraphs)}\n";
}
