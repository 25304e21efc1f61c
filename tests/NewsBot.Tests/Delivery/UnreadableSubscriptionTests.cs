using Dapper;

namespace NewsBot.Tests.Delivery;

public sealed class UnreadableSubscriptionTests
{
    [Theory]
    [InlineData("cadence = 'every full moon'")]
    [InlineData("include_words = '{'")]
    [InlineData("exclude_words = '[null]'")]
    [InlineData("chat = 'nowhere'")]
    public async Task A_subscription_that_cannot_be_read_is_named_and_stops_no_other(string damage)
    {
        await using var chats = await PushedChats.CreateAsync();
        await chats.SubscribeAsync("telegram:1", "iraq");
        await chats.SubscribeAsync("discord:2", "iraq");
        await chats.Database.WriteAsync(transaction => transaction.Connection!.ExecuteAsync($"UPDATE subscription SET {damage} WHERE chat = 'telegram:1'", transaction: transaction), CancellationToken.None);

        await chats.PublishAsync("Iraq opens a bridge in Baghdad");
        await chats.RunAsync();
        await chats.SubscribeAsync("discord:3", "iraq");
        await chats.RunAsync();

        chats.Discord.To("discord:2").ShouldBe(["Iraq opens a bridge in Baghdad"]);
        chats.Log.Lines.Where(line => line.Contains("cannot be read")).ShouldHaveSingleItem().ShouldContain(damage.Split('\'')[1]);
        (await chats.Subscriptions.AllAsync(CancellationToken.None)).Length.ShouldBe(2);
    }
}
