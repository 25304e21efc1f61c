using NewsBot.Platforms;
using NewsBot.Platforms.TelegramChat;

namespace NewsBot.Tests.Platforms.TelegramChat;

public sealed class TelegramOptionsTests
{
    [Fact]
    public void Without_a_token_everything_is_in_order() => Problems(new TelegramOptions()).ShouldBeEmpty();

    [Fact]
    public void Every_mistake_is_told_at_once_and_no_secret_with_it()
    {
        var problems = Problems(new TelegramOptions
        {
            Token = "123:short",
            ApiUrl = new Uri("ftp://api.example"),
            Client = "curl",
            Proxy = new Uri("gopher://proxy.example"),
            Webhook = new TelegramWebhookOptions { Url = new Uri("https://bot.example:9999/telegram/webhook"), Secret = "no spaces here" },
        });

        problems.Select(problem => problem[..problem.IndexOf(':', StringComparison.Ordinal)]).ShouldBe(
            ["Telegram.Token", "Telegram.ApiUrl", "Telegram.Client", "Telegram.Proxy", "Telegram.Webhook.Url", "Telegram.Webhook.Secret"]);
        problems.ShouldAllBe(problem => !problem.Contains("123:short", StringComparison.Ordinal) && !problem.Contains("no spaces", StringComparison.Ordinal));
    }

    [Fact]
    public void A_client_that_was_not_built_cannot_be_chosen() =>
        Problems(new TelegramOptions { Client = "library" }).Count.ShouldBe(ChatLibraries.AreBuilt ? 0 : 1);

    private static IReadOnlyList<string> Problems(TelegramOptions options) => [.. new TelegramOptionsValidator().Validate(name: null, options).Failures ?? []];
}
