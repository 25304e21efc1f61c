using NewsBot.Messages;
using NewsBot.Platforms;
using NewsBot.Tests.Platforms.Servers;

namespace NewsBot.Tests.Platforms.DiscordChat;

public sealed class DiscordSecretsTests
{
    public static TheoryData<string> Clients => ChatLibraries.AreBuilt ? ["builtin", "library"] : ["builtin"];

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Clients))]
    public async Task No_token_of_the_bot_or_of_an_interaction_stands_in_a_log_an_activity_or_a_health_report(string client)
    {
        using var heard = new Overheard();
        List<string> secrets = [DiscordServer.Token];
        await using (var discord = await DiscordBot.StartAsync(client, more: heard))
        {
            secrets.Add((await discord.AskLateAsync(DiscordBot.Command("latest"))).Token);
            secrets.Add((await discord.AskAsync(2, DiscordBot.Command("topics"))).Token);
            foreach (var fault in Enum.GetValues<Fault>().Where(fault => fault != Fault.HangAfter))
            {
                discord.Server.Faults.Enqueue(fault);
                await discord.Account.Sender.SendAsync(new ChatAddress("discord", "1"), DiscordAccount.Story(), $"{fault}", TestContext.Current.CancellationToken);
            }

            // An interaction in a form that nobody knows, with its token in it.
            var (unreadable, told) = discord.Server.Ask(2, DiscordBot.Command("latest"));
            secrets.Add(unreadable.Token);
            told["data"] = "a word";
            await discord.Connection.TellAsync("INTERACTION_CREATE", told);
            secrets.Add((await discord.AskAsync(2, DiscordBot.Command("topics"))).Token);

            discord.Connection.Cut();
            await discord.ConnectedAsync();
            await discord.Connection.CloseAsync(4004);
            await discord.Log.UntilAsync("will not take this bot");
            heard.Lines.Enqueue((await discord.Health.CheckHealthAsync(new())).Description!);
        }

        heard.Lines.ShouldContain(line => line.Contains("not waited for", StringComparison.Ordinal));
        foreach (var secret in secrets)
        {
            heard.Lines.Where(line => line.Contains(secret, StringComparison.Ordinal)).ShouldBeEmpty();
        }
    }
}
