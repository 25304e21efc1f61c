using Microsoft.Playwright;
using NewsBot.Delivery;
using NewsBot.Messages;
using static Microsoft.Playwright.Assertions;

namespace NewsBot.Tests.Platforms.WebChat;

public sealed class ChatPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Markup = "<img src=x onerror=\"document.title='broken'\"><script>document.title='broken'</script>&amp;";

    [Fact]
    public async Task A_pushed_headline_appears_by_itself_and_stays_after_a_reload()
    {
        await using var server = await WebServer.StartAsync();
        var page = await chromium.OpenAsync(server.Address);

        await PushAsync(server, page, Story("Port of Basra opens a second grain terminal"));

        var headline = page.GetByRole(AriaRole.Heading, new() { Name = "Port of Basra opens a second grain terminal" });
        await Expect(headline).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(headline).ToHaveCountAsync(1);
        await Expect(page.Locator(".pushed")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_headline_that_changes_changes_where_it_stands()
    {
        await using var server = await WebServer.StartAsync();
        var page = await chromium.OpenAsync(server.Address);
        await PushAsync(server, page, Story("Port of Basra opens"));
        await PushAsync(server, page, Story("Road to Mosul closes"));
        await Expect(page.Locator(".pushed")).ToHaveCountAsync(2);

        await EditAsync(server, page, Story("Port of Basra opens in spring"));

        await Expect(page.Locator(".pushed h3")).ToHaveTextAsync(["Port of Basra opens in spring", "Road to Mosul closes"]);
        await page.ReloadAsync();
        await Expect(page.Locator(".pushed h3")).ToHaveTextAsync(["Port of Basra opens in spring", "Road to Mosul closes"]);
    }

    [Fact]
    public async Task Everything_can_be_done_with_the_keyboard_alone()
    {
        await using var server = await WebServer.StartAsync();
        var page = await chromium.OpenAsync(server.Address);
        var line = page.GetByRole(AriaRole.Combobox);
        var answers = page.Locator(".newsbot:not(.thinking)");
        await Expect(line).ToBeFocusedAsync();

        // A suggestion is chosen with the arrows and taken with Enter; a second Enter sends the line.
        await page.Keyboard.TypeAsync("/s");
        await Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(3);
        await Expect(line).ToHaveAttributeAsync("aria-expanded", "true");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        var active = page.Locator("[role=option][aria-selected=true]");
        await Expect(active).ToContainTextAsync("/summary");
        await Expect(line).ToHaveAttributeAsync("aria-activedescendant", (await active.GetAttributeAsync("id"))!);
        await page.Keyboard.PressAsync("Enter");
        await Expect(line).ToHaveValueAsync("/summary ");
        await page.Keyboard.TypeAsync("iraq");
        await page.Keyboard.PressAsync("Enter");
        await Expect(answers).ToContainTextAsync(["answer to /summary iraq"]);
        await Expect(line).ToHaveValueAsync("");

        // Escape closes the list, so that the arrow brings back what was asked before.
        await page.Keyboard.TypeAsync("/s");
        await Expect(page.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(line).ToHaveValueAsync("/summary iraq");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(line).ToHaveValueAsync("");

        // From the line back to the button of the answer, and with a slash to the line again.
        await page.Keyboard.PressAsync("Shift+Tab");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "More of it" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(answers).ToContainTextAsync(["answer to /summary iraq", "answer to /summary more"]);
        await page.GetByRole(AriaRole.Log).FocusAsync();
        await page.Keyboard.PressAsync("/");
        await Expect(line).ToBeFocusedAsync();
        await Expect(line).ToHaveValueAsync("/");
    }

    [Fact]
    public async Task What_is_said_is_announced_to_those_who_listen()
    {
        await using var server = await WebServer.StartAsync();
        var page = await chromium.OpenAsync(server.Address);
        var log = page.GetByRole(AriaRole.Log, new() { Name = "Conversation" });
        await Expect(log).ToHaveAttributeAsync("aria-live", "polite");
        await Expect(log).ToHaveAttributeAsync("aria-busy", "false");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Message" }).FillAsync("grain");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(log).ToContainTextAsync("answer to grain");
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Live");
    }

    [Fact]
    public async Task Two_pages_of_one_browser_show_the_same_conversation_once()
    {
        await using var server = await WebServer.StartAsync();
        var one = await chromium.OpenAsync(server.Address);
        var other = await one.Context.NewPageAsync();
        await other.GotoAsync(server.Address.ToString());
        await Expect(other.Locator("#state")).ToHaveClassAsync("live");

        await one.GetByRole(AriaRole.Combobox).FillAsync("grain");
        await one.Keyboard.PressAsync("Enter");
        await Expect(other.Locator("article")).ToHaveCountAsync(2);
        await other.GetByRole(AriaRole.Combobox).FillAsync("wheat");
        await other.Keyboard.PressAsync("Enter");

        await Expect(other.Locator("article")).ToHaveCountAsync(4);
        // What comes last shows that nothing that came before it came twice.
        await PushAsync(server, one, Story("Port of Basra opens"));
        foreach (var page in new[] { one, other })
        {
            await Expect(page.Locator(".pushed")).ToBeVisibleAsync();
            await Expect(page.Locator("article")).ToContainTextAsync(["grain", "answer to grain", "wheat", "answer to wheat", "Port of Basra opens"]);
            await Expect(page.Locator("article")).ToHaveCountAsync(5);
        }
    }

    [Fact]
    public async Task A_line_that_finds_no_server_says_so_and_can_be_sent_again()
    {
        await using var server = await WebServer.StartAsync();
        var page = await chromium.OpenAsync(server.Address);
        await page.RouteAsync("**/api/messages", route => route.AbortAsync());
        await page.GetByRole(AriaRole.Combobox).FillAsync("grain");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".trouble")).ToContainTextAsync("NewsBot cannot be reached.");

        await page.UnrouteAsync("**/api/messages");
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await Expect(page.Locator("article")).ToContainTextAsync(["grain", "answer to grain"]);
    }

    [Fact]
    public async Task Text_that_looks_like_markup_is_shown_as_text()
    {
        await using var server = await WebServer.StartAsync();
        var page = await chromium.OpenAsync(server.Address);
        await PushAsync(server, page, new Message
        {
            Blocks =
            [
                new Heading([Run.Of(Markup)]),
                new Paragraph([new Run(Markup, RunStyle.Highlight)]),
                new BulletList([[Run.Bold(Markup)]]),
                new Note([Run.Of(Markup)]),
                new StoryBlock(Markup, new Uri("https://wire.example/"), Markup, Markup, [Markup], "S1"),
            ],
            Buttons = [[new Button(Markup, "/help")]],
        });

        await Expect(page.GetByText(Markup)).ToHaveCountAsync(9);
        await Expect(page.Locator("#log img, #log script")).ToHaveCountAsync(0);
        await Expect(page).ToHaveTitleAsync("NewsBot");
    }

    [Theory]
    [InlineData("javascript:document.title='broken'")]
    [InlineData("data:text/html,<script>1</script>")]
    [InlineData("file:///etc/passwd")]
    public async Task A_link_that_does_not_lead_to_the_web_is_plain_text(string target)
    {
        await using var server = await WebServer.StartAsync();
        var page = await chromium.OpenAsync(server.Address);
        await PushAsync(server, page, new Message { Blocks = [new Paragraph([new Run("press me", Link: new Uri(target))]), new Paragraph([new Run("good", Link: new Uri("https://wire.example/"))])] });

        await Expect(page.GetByText("press me")).ToBeVisibleAsync();
        await Expect(page.Locator("#log a")).ToHaveCountAsync(1);
        await Expect(page.Locator("#log a")).ToHaveAttributeAsync("rel", "noopener noreferrer");
    }

    [Fact]
    public async Task Arabic_runs_from_right_to_left_in_the_same_conversation_as_English()
    {
        await using var server = await WebServer.StartAsync();
        var page = await chromium.OpenAsync(server.Address);
        await PushAsync(server, page, Story("Port of Basra opens"));
        await PushAsync(server, page, Story("افتتاح محطة ثانية للحبوب") with { Language = "ar" });
        // An Arabic headline in an answer whose own words are English.
        await PushAsync(server, page, Story("ميناء البصرة يفتتح محطة"));

        await Expect(page.Locator(".story")).ToHaveCountAsync(3);
        (await DirectionsAsync(page, ".story")).ShouldBe(["ltr", "rtl", "rtl"]);
        (await DirectionsAsync(page, "article")).ShouldBe(["ltr", "rtl", "ltr"]);
    }

    [Fact]
    public async Task An_Arabic_browser_gets_an_Arabic_page()
    {
        await using var server = await WebServer.StartAsync();
        var page = await chromium.OpenAsync(server.Address, new() { Locale = "ar" });
        (await DirectionsAsync(page, "html")).ShouldBe(["rtl"]);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "إرسال" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Text_stands_out_from_its_background_by_day_and_by_night(ColorScheme scheme)
    {
        await using var server = await WebServer.StartAsync();
        var page = await chromium.OpenAsync(server.Address, new() { ColorScheme = scheme });
        await PushAsync(server, page, Story("Port of Basra opens"));
        await Expect(page.Locator(".story")).ToBeVisibleAsync();

        (await LightnessAsync(page, "body", "backgroundColor") > 0.5).ShouldBe(scheme == ColorScheme.Light);
        foreach (var text in new[] { ".story h3", ".story .byline", ".story .do", ".label", ".tagline" })
        {
            // WCAG 2.2, success criterion 1.4.3: 4.5 to 1.
            (await ContrastAsync(page, text)).ShouldBeGreaterThan(4.5, text);
        }
    }

    [Fact]
    public async Task Nothing_is_wider_than_a_small_phone()
    {
        await using var server = await WebServer.StartAsync();
        var page = await chromium.OpenAsync(server.Address, new() { ViewportSize = new() { Width = 320, Height = 568 } });
        await PushAsync(server, page, Story($"A headline with {new string('x', 200)} in it"));
        await Expect(page.Locator(".story")).ToBeVisibleAsync();

        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320);
        (await page.EvaluateAsync<int>("document.getElementById('scroll').scrollWidth")).ShouldBeLessThanOrEqualTo(320);
    }

    private static Message Story(string headline) => new()
    {
        Blocks = [new StoryBlock(headline, new Uri("https://wire.example/1"), "The terminal doubles.", "Sample Wire · 14:05", ["Iraq"], "S1")],
    };

    private static async Task PushAsync(WebServer server, IPage page, Message message)
    {
        var cookie = (await page.Context.CookiesAsync()).Single().Value;
        await server.Store.VisitAsync(cookie, CancellationToken.None);
        await server.Sender.SendAsync(new ChatAddress("web", cookie), message, Guid.NewGuid().ToString("N")[..25], CancellationToken.None);
    }

    private static async Task EditAsync(WebServer server, IPage page, Message message)
    {
        var cookie = (await page.Context.CookiesAsync()).Single().Value;
        var first = (await server.Store.LastAsync(cookie, 10, CancellationToken.None))[0].Id;
        (await server.Sender.EditAsync(new ChatAddress("web", cookie), $"{first}", message, CancellationToken.None)).ShouldBe(new SendOutcome.Sent($"{first}"));
    }

    private static Task<string[]> DirectionsAsync(IPage page, string selector) =>
        page.EvaluateAsync<string[]>("selector => [...document.querySelectorAll(selector)].map(element => getComputedStyle(element).direction)", selector);

    private static Task<double> LightnessAsync(IPage page, string selector, string property) => page.EvaluateAsync<double>(
        """
        ([selector, property]) => {
          const part = value => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
          let element = document.querySelector(selector);
          while (property === "backgroundColor" && getComputedStyle(element)[property] === "rgba(0, 0, 0, 0)") element = element.parentElement;
          const [red, green, blue] = getComputedStyle(element)[property].match(/[\d.]+/g).map(Number);
          return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
        }
        """,
        new[] { selector, property });

    private static async Task<double> ContrastAsync(IPage page, string selector)
    {
        var ink = await LightnessAsync(page, selector, "color");
        var paper = await LightnessAsync(page, selector, "backgroundColor");
        return (Math.Max(ink, paper) + 0.05) / (Math.Min(ink, paper) + 0.05);
    }
}
