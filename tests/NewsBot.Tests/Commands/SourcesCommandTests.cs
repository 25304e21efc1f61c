namespace NewsBot.Tests.Commands;

public sealed class SourcesCommandTests
{
    [Fact]
    public async Task A_source_that_fails_is_shown_with_its_last_error_and_when_it_is_tried_again()
    {
        await using var bot = await Bot.StartAsync();
        var (since, next) = (bot.Time.GetUtcNow().AddHours(-2).ToUnixTimeMilliseconds(), bot.Time.GetUtcNow().AddHours(1).ToUnixTimeMilliseconds());
        await bot.BreakAsync($"""
            INSERT INTO source_state (source, last_checked, articles, problem, place, reason) VALUES ('samples', {since}, 0, 'Answered', 'https://wire.example/feed?key=1', 'There is nothing at this address (404). Look for the publisher''s new one.');
            INSERT INTO source_fetch (source, address, next_try, failures, failing_since) VALUES ('samples', 'https://wire.example/feed?key=1', {next}, 3, {since})
            """);

        (await bot.AskAsync("/sources")).Text().ShouldBe("Sources\n- Sample pages — no article yet, looked at 2 h ago; cannot be read since 10:00, tried again 13:00: There is nothing at this address (404)");
        (await bot.AskAsync("/status", administrator: true)).Text().ShouldContain("There is nothing at this address (404). Look for the publisher's new one.");
    }
}
