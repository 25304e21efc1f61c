using NewsBot.Commands;
using NewsBot.Subscriptions;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Commands;

public sealed class OptionCompletionTests
{
    [Theory]
    [InlineData("latest", "topic", "ira", "", "", "iraq")]
    [InlineData("latest", "topic", "العرا", "", "", "iraq")]
    [InlineData("latest", "topic", "\u200fالعرا", "count", "3", "iraq")]
    [InlineData("subscribe", "topic", "\"ira", "when", "hourly", "iraq")]
    [InlineData("subscribe", "when", "", "topic", "iraq", "now")]
    [InlineData("subscribe", "when", "da", "topic", "iraq", "daily 08:00")]
    [InlineData("summary", "topic", "ira", "period", "week", "iraq")]
    [InlineData("summary", "period", "w", "topic", "iraq", "week")]
    [InlineData("settings", "name", "", "", "", "timezone")]
    [InlineData("settings", "value", "bagh", "name", "timezone", "Asia/Baghdad")]
    [InlineData("settings", "value", "", "name", "language", "ar")]
    [InlineData("settings", "value", "", "name", "quiet", "off")]
    [InlineData("help", "command", "/sub", "", "", "subscribe")]
    [InlineData("topics", "topic", "", "", "", "world")]
    public async Task An_option_is_completed_by_what_is_typed_and_what_the_others_hold(string command, string option, string typed, string filled, string value, string offered)
    {
        await using var bot = await Bot.StartAsync();

        (await OfferedAsync(bot, command, option, typed, [(filled, value)])).ShouldContain(offered);
    }

    [Theory]
    [InlineData("latest", "count", "3")]
    [InlineData("search", "words", "grain")]
    [InlineData("settings", "value", "x")]
    [InlineData("nonsense", "topic", "ira")]
    [InlineData("latest", "nonsense", "ira")]
    public async Task Nothing_is_offered_where_anything_may_stand(string command, string option, string typed)
    {
        await using var bot = await Bot.StartAsync();

        (await OfferedAsync(bot, command, option, typed)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Stories_are_offered_by_headline_and_by_id_beside_topics()
    {
        await using var bot = await Bot.StartAsync();
        var story = (await bot.ReadAsync(Some.Text()))[0].ToString();

        (await OfferedAsync(bot, "story", "id", "grain")).ShouldBe([story]);
        (await OfferedAsync(bot, "why", "id", story.ToLowerInvariant())).ShouldBe([story]);
        (await OfferedAsync(bot, "summary", "topic", "")).ShouldContain(story);
    }

    [Fact]
    public async Task Only_what_a_chat_has_subscribed_can_be_ended()
    {
        await using var bot = await Bot.StartAsync();
        await bot.Subscriptions.SubscribeAsync(new Subscription(Bot.Chat, "iraq", Cadence.Now), CancellationToken.None);
        await bot.Subscriptions.SubscribeAsync(new Subscription(Bot.Chat, "lost-topic", Cadence.Now), CancellationToken.None);

        (await OfferedAsync(bot, "unsubscribe", "topic", "")).ShouldBe(["iraq", "lost-topic"]);
        (await OfferedAsync(bot, "unsubscribe", "topic", "ira")).ShouldBe(["iraq"]);
        (await OfferedAsync(bot, "unsubscribe", "topic", "syr")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_list_speaks_the_chats_language()
    {
        await using var bot = await Bot.StartAsync();
        await bot.Subscriptions.KeepSettingsAsync(Bot.Chat, new ChatSettings { Language = "ar" }, CancellationToken.None);

        (await bot.Router.CompleteAsync(new OptionRequest(Bot.Chat, "latest", "topic", "ira", []), 25, CancellationToken.None)).ShouldContain(choice => choice.Value == "iraq" && choice.Label == "العراق");
    }

    private static async Task<IEnumerable<string>> OfferedAsync(Bot bot, string command, string option, string typed, params (string Name, string Value)[] filled) =>
        (await bot.Router.CompleteAsync(new OptionRequest(Bot.Chat, command, option, typed, [.. filled]), 25, CancellationToken.None)).Select(choice => choice.Value);
}
