using System.Net;
using NewsBot.Messages;
using NewsBot.Platforms.WebChat;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Platforms.WebChat;

public sealed class EventStreamTests
{
    [Fact]
    public async Task A_stream_begins_with_what_is_new()
    {
        await using var server = await WebServer.StartAsync();
        using var browser = await server.Open().VisitAsync(server);
        await PushAsync(server, browser, "old");
        await using var events = await EventReader.OpenAsync(browser);
        await PushAsync(server, browser, "new");

        TextOf(await events.NextAsync()).ShouldBe("new");
    }

    [Fact]
    public async Task A_stream_that_broke_goes_on_after_the_last_event_that_the_browser_had()
    {
        await using var server = await WebServer.StartAsync();
        using var browser = await server.Open().VisitAsync(server);
        await PushAsync(server, browser, "one");
        await PushAsync(server, browser, "two");
        await PushAsync(server, browser, "three");
        var had = (await browser.HistoryAsync())[0].Id;

        await using var events = await EventReader.OpenAsync(browser, lastEventId: had);

        TextOf(await events.NextAsync()).ShouldBe("two");
        TextOf(await events.NextAsync()).ShouldBe("three");
        await PushAsync(server, browser, "four");
        TextOf(await events.NextAsync()).ShouldBe("four");
    }

    [Fact]
    public async Task A_message_that_is_replaced_comes_again_under_its_number_and_a_stream_that_broke_misses_no_replacement()
    {
        await using var server = await WebServer.StartAsync();
        using var browser = await server.Open().VisitAsync(server);
        await PushAsync(server, browser, "one");
        await PushAsync(server, browser, "two");
        var first = (await browser.HistoryAsync())[0].Id;
        await using (var events = await EventReader.OpenAsync(browser))
        {
            await server.Sender.EditAsync(browser.Chat, $"{first}", Message.Plain("one, corrected"), CancellationToken.None);

            var again = await events.NextAsync();
            (again!.Id, TextOf(again)).ShouldBe((first, "one, corrected"));
        }

        await PushAsync(server, browser, "three");
        await server.Sender.EditAsync(browser.Chat, $"{first}", Message.Plain("one, withdrawn"), CancellationToken.None);
        await using var later = await EventReader.OpenAsync(browser, lastEventId: first);
        var missed = new[] { await later.NextAsync(), await later.NextAsync(), await later.NextAsync() };

        missed.Select(entry => TextOf(entry)).ShouldBe(["two", "three", "one, withdrawn"]);
        (await browser.HistoryAsync()).Select(entry => TextOf(entry)).ShouldBe(["one, withdrawn", "two", "three"]);
    }

    [Fact]
    public async Task A_silent_stream_says_every_few_seconds_that_it_is_alive()
    {
        await using var server = await WebServer.StartAsync();
        using var browser = await server.Open().VisitAsync(server);
        using var response = await browser.GetAsync("/api/events");
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync());
        await LineAsync(lines, ": alive");

        server.Time.Advance(EventStreams.Beat);

        (await LineAsync(lines, ": alive")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_message_of_another_process_on_the_same_store_comes_with_the_next_beat()
    {
        await using var server = await WebServer.StartAsync();
        using var browser = await server.Open().VisitAsync(server);
        await using var events = await EventReader.OpenAsync(browser);
        await server.Store.KeepPushAsync(browser.Chat.Chat, Message.Plain("from elsewhere"), "n1", CancellationToken.None);

        server.Time.Advance(EventStreams.Beat);

        TextOf(await events.NextAsync()).ShouldBe("from elsewhere");
    }

    [Fact]
    public async Task Streams_end_when_the_service_stops()
    {
        await using var server = await WebServer.StartAsync();
        using var browser = await server.Open().VisitAsync(server);
        await using var events = await EventReader.OpenAsync(browser);

        var stopped = server.StopAsync();

        (await events.NextAsync()).ShouldBeNull();
        await stopped;
    }

    [Fact]
    public async Task A_chat_that_holds_too_many_streams_is_told_so_politely_until_one_closes()
    {
        await using var server = await WebServer.StartAsync();
        using var browser = await server.Open().VisitAsync(server);
        var open = new List<HttpResponseMessage>();
        for (var at = 0; at < EventStreams.MaxPerChat; at++)
        {
            open.Add(await browser.GetAsync("/api/events"));
        }

        using var refused = await browser.GetAsync("/api/events");

        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        (await refused.Content.ReadAsStringAsync()).ShouldContain("Too many open pages");
        open.ShouldAllBe(response => response.StatusCode == HttpStatusCode.OK);
        open.ForEach(response => response.Dispose());
    }

    [Fact]
    public void The_process_holds_so_many_streams_and_a_closed_one_makes_room()
    {
        using var streams = new EventStreams(new FakeTime());
        var places = Enumerable.Range(0, EventStreams.Max).Select(at => streams.TryOpen($"chat{at}")).ToList();

        places.ShouldAllBe(place => place != null);
        streams.TryOpen("one more").ShouldBeNull();
        places[0]!.Dispose();
        streams.TryOpen("one more").ShouldNotBeNull();
    }

    private static string TextOf(WebMessage? entry) => entry!.Message!.Blocks.Single().ShouldBeOfType<Paragraph>().Runs.Single().Text;

    private static Task PushAsync(WebServer server, Browser browser, string text) => server.Sender.SendAsync(browser.Chat, Message.Plain(text), text, CancellationToken.None);

    private static async Task<bool> LineAsync(StreamReader lines, string wanted)
    {
        while (await lines.ReadLineAsync() is { } line)
        {
            if (line == wanted)
            {
                return true;
            }
        }

        return false;
    }
}
