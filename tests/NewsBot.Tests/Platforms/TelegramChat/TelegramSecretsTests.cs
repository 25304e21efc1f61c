using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsBot.Platforms;
using NewsBot.Tests.Platforms.Servers;

namespace NewsBot.Tests.Platforms.TelegramChat;

public sealed class TelegramSecretsTests
{
    private const string Secret = "loopback-token-that-no-log-may-hold";

    public static TheoryData<string> Clients => ChatLibraries.AreBuilt ? ["builtin", "library"] : ["builtin"];

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Clients))]
    public async Task The_token_stands_in_no_log_no_activity_and_no_health_report_whatever_fails(string client)
    {
        using var heard = new Overheard();
        await using (var bot = await TelegramBot.StartAsync(
            server =>
            {
                foreach (var fault in Enum.GetValues<Fault>().Where(fault => fault != Fault.HangAfter))
                {
                    server.Fail("getMe", fault);
                    server.Fail("getUpdates", fault);
                    server.Fail("sendMessage", fault);
                }
            },
            services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(heard)),
            new(StringComparer.Ordinal) { ["Telegram:Client"] = client }))
        {
            var group = bot.Server.Chat(-1, "group");
            var other = bot.Server.Chat(-2, "group");
            for (var fault = 0; fault < 5; fault++)
            {
                bot.Server.Say(fault % 2 == 0 ? group : other, "/help");
            }

            group.Refusal = (403, "Forbidden: bot was kicked from the group chat");
            await bot.UntilAsync(() => bot.Server.Calls.Count(call => call.Method == "sendMessage") >= 4);
            heard.Lines.Enqueue(await bot.HealthAsync());
            await bot.Server.DisposeAsync();
            await bot.UntilAsync(() => heard.Lines.Any(line => line.Contains("cannot be reached", StringComparison.Ordinal)), talk: false);
            heard.Lines.Enqueue(await bot.HealthAsync());
        }

        heard.Lines.ShouldNotBeEmpty();
        heard.Lines.ShouldContain(line => line.Contains("trying again", StringComparison.Ordinal));
        heard.Lines.Where(line => line.Contains(Secret, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }
}
