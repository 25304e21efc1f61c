using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsBot.Delivery;
using NewsBot.Platforms;
using NewsBot.Platforms.DiscordChat;
using NewsBot.Tests.Platforms.Servers;
using NewsBot.Tests.Platforms.WebChat;

namespace NewsBot.Tests.Platforms.DiscordChat;

public sealed class DiscordRegistrationTests
{
    [Fact]
    public async Task A_token_that_is_refused_is_told_once_and_everything_else_goes_on()
    {
        using var log = new WatchedLog();
        await using var discord = await DiscordServer.StartAsync(new WatchedTime());
        var settings = new Dictionary<string, string?> { ["Discord:Token"] = "revoked.bot.token", ["Discord:ApiUrl"] = discord.ApiUrl.AbsoluteUri };
        await using var server = await WebServer.StartAsync(settings, services => services
            .AddSingleton<ILoggerProvider>(log)
            .AddSingleton<DeliveryStatus>()
            .AddSingleton<SuspendedChats>()
            .AddDiscordChat(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));
        await log.UntilAsync("will not take this bot");

        using var client = new HttpClient();
        var ready = await client.GetAsync(new Uri(server.Address, "/readyz"));

        ready.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ready.Content.ReadAsStringAsync()).ShouldContain("refused for good: the token was refused; check Discord.Token");
        discord.Calls.ShouldBe(["GET /gateway/bot"]);
        string.Join('\n', log.Lines).ShouldNotContain("revoked.bot.token");
    }

    [Fact]
    public void Without_a_token_the_platform_is_off()
    {
        var services = new ServiceCollection();
        services.AddDiscordChat(new ConfigurationBuilder().Build());

        services.ShouldNotContain(service => service.ServiceType == typeof(IMessageSender) || service.ServiceType == typeof(Microsoft.Extensions.Hosting.IHostedService));
    }

    [Theory]
    [InlineData(DiscordServer.Token, true, "NewsBot")]
    [InlineData("revoked.bot.token", false, "check Discord.Token")]
    public async Task The_check_says_who_the_bot_is_or_what_is_wrong(string token, bool isWell, string words)
    {
        await using var account = await DiscordAccount.StartAsync(token);

        var report = await new DiscordBotAccount(account.Api, account.Client).AskAsync(CancellationToken.None);

        report.IsWell.ShouldBe(isWell);
        report.Words.ShouldContain(words);
    }

    [Fact]
    public void Every_fault_of_the_section_is_named_at_once()
    {
        var options = new DiscordOptions
        {
            Token = "Bot abc",
            Client = "curl",
            ApiUrl = new Uri("ftp://discord.example"),
            GatewayUrl = new Uri("https://gateway.example"),
            Admins = ["@me"],
            Crosspost = ["news"],
            MentionRole = { ["1"] = "readers" },
        };

        var failures = new DiscordOptionsValidator().Validate(name: null, options).Failures!.ToList();

        failures.Select(failure => failure.Split(':')[0]).ShouldBe(["Discord.Token", "Discord.Client", "Discord.ApiUrl", "Discord.GatewayUrl", "Discord.Admins[0]", "Discord.Crosspost[0]", "Discord.MentionRole.1"]);
        string.Join('\n', failures).ShouldNotContain("Bot abc");
    }

    [Fact]
    public void A_client_that_was_not_built_cannot_be_chosen() =>
        (new DiscordOptionsValidator().Validate(name: null, new DiscordOptions { Client = "library" }).Failures ?? []).Count().ShouldBe(ChatLibraries.AreBuilt ? 0 : 1);

    [Theory]
    [InlineData("builtin", "built-in")]
    [InlineData(null, "Discord.Net 3.")]
    public void The_library_is_taken_where_it_was_built_and_nothing_else_was_asked_for(string? client, string name)
    {
        using var services = new ServiceCollection().AddLogging()
            .AddDiscordChat(new ConfigurationBuilder().AddInMemoryCollection([new("Discord:Token", "some.bot.token")]).Build())
            .Configure<DiscordOptions>(options => (options.Token, options.Client) = ("some.bot.token", client))
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .BuildServiceProvider();

        services.GetRequiredService<IDiscordClient>().Name.ShouldStartWith(client is null && !ChatLibraries.AreBuilt ? "built-in" : name);
    }
}
