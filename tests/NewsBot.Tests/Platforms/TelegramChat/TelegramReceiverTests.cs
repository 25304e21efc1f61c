using Microsoft.Extensions.DependencyInjection;
using NewsBot.Messages;
using NewsBot.Platforms.TelegramChat;
using NewsBot.Tests.Platforms.Servers;

namespace NewsBot.Tests.Platforms.TelegramChat;

public sealed class TelegramReceiverTests
{
    [Fact(Timeout = 60_000)]
    public async Task An_update_is_confirmed_only_after_it_was_handled_and_that_was_written_down()
    {
        await using var bot = await TelegramBot.StartAsync();
        var group = bot.Server.Chat(-1, "group");
        bot.Server.Flood(TimeSpan.FromSeconds(55));
        var update = bot.Server.Say(group, "/help");
        await bot.Server.CalledAsync("sendMessage");
        await bot.UntilAsync(() => bot.Server.Calls.Count(call => call.Method == "getUpdates") >= 3, within: TimeSpan.FromSeconds(40));

        bot.Server.IsUnconfirmed(update).ShouldBeTrue();
        (await OffsetAsync(bot)).ShouldBeLessThan(update);
        await bot.UntilAsync(() => !bot.Server.IsUnconfirmed(update));
        (await OffsetAsync(bot)).ShouldBe(update);
        bot.Server.Posts.ShouldHaveSingleItem();
    }

    [Fact(Timeout = 60_000)]
    public async Task An_update_that_comes_again_is_dropped_also_after_a_restart()
    {
        await using var bot = await TelegramBot.StartAsync();
        var group = bot.Server.Chat(-1, "group");
        var update = bot.Server.Say(group, "/help");
        await bot.Server.ConfirmedAsync(update);
        bot.Server.Repeat(update);
        await bot.Server.ConfirmedAsync(bot.Server.Say(group, "/topics"));
        bot.Server.Posts.Count.ShouldBe(2);

        await bot.StopAsync();
        bot.Server.Repeat(update);
        await bot.RestartAsync();
        await bot.Server.ConfirmedAsync(bot.Server.Say(group, "/sources"));

        bot.Server.Posts.Count.ShouldBe(3);
    }

    [Theory(Timeout = 60_000)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_a_week_without_updates_they_are_heard_whatever_their_numbers_are(bool restarts)
    {
        await using var bot = await TelegramBot.StartAsync();
        var group = bot.Server.Chat(-1, "group");
        await bot.Server.ConfirmedAsync(bot.Server.Say(group, "/help"));
        if (restarts)
        {
            await bot.StopAsync();
        }

        bot.Time.Advance(TimeSpan.FromDays(8));
        bot.Server.NumberFrom(17);
        if (restarts)
        {
            await bot.RestartAsync();
        }
        else
        {
            // The question that was open through the week is answered before the next one is asked.
            var asked = bot.Server.Calls.Count(call => call.Method == "getUpdates");
            await bot.UntilAsync(() => bot.Server.Calls.Count(call => call.Method == "getUpdates") > asked);
        }

        foreach (var line in new[] { "/topics", "/sources" })
        {
            var posts = bot.Server.Posted;
            var update = bot.Server.Say(group, line);
            await bot.UntilAsync(() => !bot.Server.IsUnconfirmed(update));
            bot.Server.Posted.ShouldBe(posts + 1);
        }

        (await OffsetAsync(bot)).ShouldBe(19);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_process_that_is_killed_while_it_answers_answers_once_more_and_no_further()
    {
        await using var bot = await TelegramBot.StartAsync();
        var group = bot.Server.Chat(-1, "group");
        bot.Server.Fail("sendMessage", Fault.HangAfter);
        var update = bot.Server.Say(group, "/help");
        await bot.Server.NextPostAsync();
        var stopping = bot.StopAsync();
        await bot.UntilAsync(() => stopping.IsCompleted);
        bot.Server.IsUnconfirmed(update).ShouldBeTrue();

        await bot.RestartAsync();
        await bot.Server.ConfirmedAsync(update);
        await bot.Server.ConfirmedAsync(bot.Server.Say(group, "/sources"));

        bot.Server.Posts.Count.ShouldBe(3);
    }

    [Fact(Timeout = 60_000)]
    public async Task Messages_of_one_chat_are_answered_in_their_order()
    {
        await using var bot = await TelegramBot.StartAsync(server => server.Chat(-1, "group"));
        var group = bot.Server.Chat(-1, "group");
        string[] asked = ["/topics", "/sources", "/help", "/subscriptions", "/topics iraq", "/settings", "/latest iraq"];
        var ids = asked.Select(line => bot.Server.Say(group, line)).ToList();

        await bot.Server.ConfirmedAsync(ids[^1]);

        bot.Server.Posts.Select(post => post.ReplyTo).ShouldBe(bot.Server.Posts.Select(post => post.ReplyTo).Order());
        bot.Server.Posts.Count.ShouldBe(asked.Length);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_wrong_token_is_told_and_tried_again_with_growing_pauses()
    {
        await using var bot = await TelegramBot.StartAsync(settings: new(StringComparer.Ordinal) { ["Telegram:Token"] = "1:a-token-that-was-revoked-long-ago" });
        await bot.UntilAsync(() => bot.Health.CheckHealthAsync(new()).Result.Description!.Contains("token was refused", StringComparison.Ordinal));
        var start = bot.Time.GetUtcNow();

        await bot.UntilAsync(() => bot.Server.Calls.Count >= 6);

        (bot.Time.GetUtcNow() - start).ShouldBeGreaterThan(TimeSpan.FromSeconds(25));
        (await bot.HealthAsync()).ShouldStartWith("Degraded: since ");
        MessageJson.Write(await bot.Rooms.AskAsync("/status", administrator: true)).ShouldContain("the token was refused");
    }

    [Fact(Timeout = 60_000)]
    public async Task Without_a_network_the_bot_waits_and_connects_when_there_is_one()
    {
        await using var bot = await TelegramBot.StartAsync(server =>
        {
            server.Fail("getMe", Fault.CutBefore);
            server.Fail("getMe", Fault.Html);
            server.Fail("getUpdates", Fault.HalfBody);
        });
        var group = bot.Server.Chat(-1, "group");
        bot.Server.Say(group, "/help");

        await bot.UntilAsync(() => bot.Server.Posts.Count > 0);

        (await bot.HealthAsync()).ShouldStartWith("Healthy");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_store_that_cannot_keep_its_place_does_not_silence_the_bot()
    {
        await using var bot = await TelegramBot.StartAsync();
        var group = bot.Server.Chat(-1, "group");
        bot.Server.Say(group, "/help");
        await bot.UntilAsync(() => bot.Server.Posted == 1);
        await bot.Rooms.BreakAsync("DROP TABLE telegram_offset; DROP TABLE telegram_menu");
        bot.Server.Say(group, "/topics");
        await bot.UntilAsync(() => bot.Server.Posted == 2);

        await bot.StopAsync();
        await bot.RestartAsync();
        bot.Server.Say(group, "/sources");
        await bot.UntilAsync(() => bot.Server.Posted > 2);

        (await bot.HealthAsync()).ShouldStartWith("Healthy");
    }

    [Fact(Timeout = 60_000)]
    public async Task Another_instance_that_polls_is_told_plainly()
    {
        await using var bot = await TelegramBot.StartAsync(server => server.PollElsewhere());

        await bot.UntilAsync(() => bot.Health.CheckHealthAsync(new()).Result.Description!.Contains("another instance receives this bot's updates", StringComparison.Ordinal));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_webhook_of_an_earlier_configuration_is_taken_away()
    {
        await using var bot = await TelegramBot.StartAsync(server => server.UseWebhook("https://old.example/"));
        var group = bot.Server.Chat(-1, "group");
        bot.Server.Say(group, "/help");

        await bot.UntilAsync(() => bot.Server.Posts.Count > 0);

        bot.Server.Webhook.ShouldBeNull();
    }

    [Fact(Timeout = 60_000)]
    public async Task Menus_are_set_once_and_not_again_at_the_next_start()
    {
        await using var bot = await TelegramBot.StartAsync();
        var group = bot.Server.Chat(-1, "group");
        bot.Server.Say(group, "/help");
        await bot.Server.NextPostAsync();
        await bot.StopAsync();
        var before = bot.Server.Calls.Count(call => call.Method == "setMyCommands");

        await bot.RestartAsync();
        bot.Server.Say(group, "/help");
        await bot.Server.NextPostAsync();

        before.ShouldBe(8);
        bot.Server.Calls.Count(call => call.Method == "setMyCommands").ShouldBe(before);
    }

    private static Task<long> OffsetAsync(TelegramBot bot) => bot.Rooms.Services.GetRequiredService<TelegramOffset>().LastAsync(BotApiServer.BotId, CancellationToken.None);
}
