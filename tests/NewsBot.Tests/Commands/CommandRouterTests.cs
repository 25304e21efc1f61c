namespace NewsBot.Tests.Commands;

public sealed class CommandRouterTests
{
    [Fact]
    public async Task An_unknown_command_gets_the_name_that_was_meant()
    {
        await using var bot = await Bot.StartAsync();

        var answer = await bot.AskAsync("/hlep");

        answer.Text().ShouldContain("/hlep");
        answer.Text().ShouldContain("Did you mean /help?");
        answer.Commands().ShouldContain("/help");
        answer.Private.ShouldBeTrue();
    }

    [Fact]
    public async Task Help_names_every_command_and_explains_one()
    {
        await using var bot = await Bot.StartAsync();

        var all = (await bot.AskAsync("/help")).Text();
        foreach (var definition in bot.Router.Definitions.Where(definition => !definition.AdministratorsOnly))
        {
            all.ShouldContain($"/{definition.Name} — ");
        }

        (await bot.AskAsync("/help /help")).Text().ShouldContain("/help [command]");
        (await bot.AskAsync("/")).Text().ShouldBe(all);
        (await bot.AskAsync("  ")).Text().ShouldBe(all);
    }

    [Fact]
    public async Task The_first_contact_on_Telegram_is_answered_with_help()
    {
        await using var bot = await Bot.StartAsync();

        (await bot.AskAsync("/start")).Text().ShouldContain("/help");
    }

    [Fact]
    public async Task A_user_who_asks_too_often_gets_one_polite_line_until_a_minute_has_passed_since_the_first()
    {
        await using var bot = await Bot.StartAsync();
        await bot.AskAsync("/help");
        bot.Time.Advance(TimeSpan.FromSeconds(30));
        for (var asked = 1; asked < 20; asked++)
        {
            (await bot.AskAsync("/help")).Text().ShouldContain("NewsBot");
        }

        (await bot.AskAsync("/help")).Text().ShouldBe("That is more than 20 commands in a minute. I listen again in 30 seconds.");
        (await bot.AskAsync("/help", user: "web:two")).Text().ShouldContain("NewsBot");

        bot.Time.Advance(TimeSpan.FromSeconds(30));
        (await bot.AskAsync("/help")).Text().ShouldContain("NewsBot");
        (await bot.AskAsync("/help")).Text().ShouldContain("I listen again in 30 seconds");
    }

    [Fact]
    public async Task A_pasted_page_is_refused_in_one_line()
    {
        await using var bot = await Bot.StartAsync();

        (await bot.AskAsync(new string('x', 100_000))).Text().ShouldBe("That is too long for me to read: 1000 characters at most.");
    }

    [Fact]
    public async Task Command_names_are_completed()
    {
        await using var bot = await Bot.StartAsync();

        (await bot.Router.CompleteAsync("/he", 5, CancellationToken.None)).Select(choice => choice.Value).ShouldBe(["/help"]);
        (await bot.Router.CompleteAsync("/help he", 5, CancellationToken.None)).Select(choice => choice.Value).ShouldBe(["/help help"]);
    }

    [Fact]
    public async Task A_store_that_fails_is_told_in_one_calm_line()
    {
        await using var bot = await Bot.StartAsync();
        await bot.BreakAsync("DROP TABLE chat_settings");

        (await bot.AskAsync("/settings")).Text().ShouldBe("I cannot reach my store right now. Nothing was changed; please try again in a minute.");
    }
}
