using Microsoft.Extensions.DependencyInjection;
using NewsBot.Delivery;
using NewsBot.Messages;
using NewsBot.Platforms.WebChat;
using NewsBot.Storage;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Platforms.WebChat;

public sealed class WebChatSenderTests
{
    private static readonly Message Headline = new()
    {
        Blocks = [new StoryBlock("Port of Basra opens", new Uri("https://wire.example/1"), "The terminal doubles.", "Sample Wire · 14:05", ["Iraq"], "S1")],
        Buttons = [[new Button("Summary", "/summary S1")]],
    };

    [Fact]
    public async Task A_pushed_message_reaches_an_open_page()
    {
        await using var server = await WebServer.StartAsync();
        using var browser = await server.Open().VisitAsync(server);
        await using var events = await EventReader.OpenAsync(browser);

        var outcome = await server.Sender.SendAsync(browser.Chat, Headline, "n1", CancellationToken.None);

        var entry = await events.NextAsync();
        entry!.Pushed.ShouldBeTrue();
        entry.Message!.Blocks.Single().ShouldBeOfType<StoryBlock>().Headline.ShouldBe("Port of Basra opens");
        entry.Message.Buttons.Single().Single().Command.ShouldBe("/summary S1");
        outcome.ShouldBe(new SendOutcome.Sent($"{entry.Id}"));
    }

    [Fact]
    public async Task A_message_that_gave_way_to_newer_ones_is_edited_no_more_and_nobody_edits_a_line_of_the_reader()
    {
        await using var server = await WebServer.StartAsync();
        using var browser = await server.Open().VisitAsync(server);
        var line = await server.Store.KeepLineAsync(browser.Chat.Chat, "/latest", CancellationToken.None);

        (await server.Sender.EditAsync(browser.Chat, $"{line.Id}", Headline, CancellationToken.None)).ShouldBeOfType<SendOutcome.Rejected>();
        (await server.Sender.EditAsync(browser.Chat, "99", Headline, CancellationToken.None)).ShouldBeOfType<SendOutcome.Rejected>();
        (await browser.HistoryAsync()).ShouldHaveSingleItem().Text.ShouldBe("/latest");
    }

    [Fact]
    public async Task A_message_pushed_while_the_browser_was_closed_is_there_when_it_comes_back()
    {
        await using var server = await WebServer.StartAsync();
        using var browser = await server.Open().VisitAsync(server);
        await server.Sender.SendAsync(browser.Chat, Headline, "n1", CancellationToken.None);

        var entry = (await browser.HistoryAsync()).ShouldHaveSingleItem();
        entry.Pushed.ShouldBeTrue();
        entry.At.ShouldBe(Some.Noon);
    }

    [Fact]
    public async Task The_same_delivery_sent_again_is_the_same_message()
    {
        await using var server = await WebServer.StartAsync();
        using var browser = await server.Open().VisitAsync(server);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => server.Sender.SendAsync(browser.Chat, Headline, "n1", CancellationToken.None)));
        await server.Sender.SendAsync(browser.Chat, Headline, "n2", CancellationToken.None);

        outcomes.Distinct().ShouldHaveSingleItem().ShouldBeOfType<SendOutcome.Sent>();
        (await browser.HistoryAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task One_chats_messages_are_not_anothers()
    {
        await using var server = await WebServer.StartAsync();
        using var one = await server.Open().VisitAsync(server);
        using var other = await server.Open().VisitAsync(server);
        await using var events = await EventReader.OpenAsync(other);

        await server.Sender.SendAsync(one.Chat, Headline, "n1", CancellationToken.None);
        await server.Sender.SendAsync(other.Chat, Message.Plain("for the other"), "n1", CancellationToken.None);

        (await events.NextAsync())!.Message!.Blocks.Single().ShouldBeOfType<Paragraph>();
        (await other.HistoryAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_chat_that_no_browser_opened_is_gone()
    {
        await using var server = await WebServer.StartAsync();
        var outcome = await server.Sender.SendAsync(new ChatAddress("web", "nobody"), Headline, "n1", CancellationToken.None);
        outcome.ShouldBeOfType<SendOutcome.ChatGone>().Reason.ShouldContain("web:nobody");
    }

    [Fact]
    public async Task A_chat_whose_cookie_has_died_is_gone()
    {
        await using var server = await WebServer.StartAsync();
        using var browser = await server.Open().VisitAsync(server);
        server.Time.Set(Some.Noon + WebMessageStore.Lifetime + TimeSpan.FromDays(1));
        (await server.Sender.SendAsync(browser.Chat, Headline, "n1", CancellationToken.None)).ShouldBeOfType<SendOutcome.ChatGone>();
    }

    [Fact]
    public async Task A_store_that_cannot_take_the_message_is_tried_again_later()
    {
        using var folder = new TestFolder();
        await using var nowhere = new Database($"Data Source={Path.Combine(folder.Path, "missing", "newsbot.db")};Mode=ReadWrite");
        await using var server = await WebServer.StartAsync(services: services => services.AddSingleton(nowhere));
        var outcome = await server.Sender.SendAsync(new ChatAddress("web", "someone"), Headline, "n1", CancellationToken.None);
        outcome.ShouldBeOfType<SendOutcome.RetryLater>().Reason.ShouldContain("web:someone");
    }

    [Fact]
    public async Task A_visit_keeps_a_chat_alive()
    {
        await using var server = await WebServer.StartAsync();
        using var browser = await server.Open().VisitAsync(server);
        server.Time.Set(Some.Noon + TimeSpan.FromDays(300));
        await browser.HistoryAsync();
        server.Time.Set(Some.Noon + TimeSpan.FromDays(600));
        (await server.Sender.SendAsync(browser.Chat, Headline, "n1", CancellationToken.None)).ShouldBeOfType<SendOutcome.Sent>();
    }

    [Fact]
    public async Task A_chat_keeps_its_last_few_hundred_messages()
    {
        await using var server = await WebServer.StartAsync();
        using var browser = await server.Open().VisitAsync(server);
        for (var at = 1; at <= WebMessageStore.KeptPerChat + 5; at++)
        {
            await server.Store.KeepLineAsync(browser.Chat.Chat, $"line {at}", CancellationToken.None);
        }

        var kept = await server.Store.AfterAsync(browser.Chat.Chat, new StreamPlace(0, 0), count: 1_000, CancellationToken.None);
        kept.Length.ShouldBe(WebMessageStore.KeptPerChat);
        kept[0].Text.ShouldBe("line 6");
    }
}
