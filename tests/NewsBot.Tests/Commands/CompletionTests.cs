using NewsBot.Tests.Support;

namespace NewsBot.Tests.Commands;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("/su", "/summary")]
    [InlineData("/latest ira", "/latest iraq")]
    [InlineData("/subscribe iraq d", "/subscribe iraq daily 08:00")]
    [InlineData("/subscribe iraq so", "/subscribe iraq sources:2")]
    [InlineData("/summary iraq w", "/summary iraq week")]
    [InlineData("/settings quiet o", "/settings quiet off")]
    [InlineData("/settings ti", "/settings timezone")]
    [InlineData("/settings timezone bagh", "/settings timezone Asia/Baghdad")]
    [InlineData("/help sub", "/help subscribe")]
    public async Task What_can_follow_is_offered(string typed, string offered)
    {
        await using var bot = await Bot.StartAsync();

        (await bot.Router.CompleteAsync(typed, 8, CancellationToken.None)).Select(choice => choice.Value).ShouldContain(offered);
    }

    [Fact]
    public async Task A_story_is_offered_by_the_words_of_its_headline()
    {
        await using var bot = await Bot.StartAsync();
        var story = (await bot.ReadAsync(Some.Text()))[0];

        var choice = (await bot.Router.CompleteAsync("/story grain", 8, CancellationToken.None)).ShouldHaveSingleItem();

        choice.Value.ShouldBe($"/story {story}");
        choice.Label.ShouldBe($"{story} Port of Basra opens a second grain terminal");
    }
}
