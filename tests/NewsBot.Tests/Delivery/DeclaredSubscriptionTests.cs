using NewsBot.Subscriptions;

namespace NewsBot.Tests.Delivery;

public sealed class DeclaredSubscriptionTests : IAsyncLifetime
{
    private PushedChats _chats = null!;

    public async ValueTask InitializeAsync() => _chats = await PushedChats.CreateAsync();

    public ValueTask DisposeAsync() => _chats.DisposeAsync();

    [Fact]
    public async Task What_the_file_declares_is_pushed_from_now_on()
    {
        await _chats.PublishAsync("Iraq opens a bridge in Baghdad");
        await DeclareAsync(new SubscriptionOptions { Chat = "discord:1", Topics = ["Iraq", "syria"] });
        _chats.Discord.Posts.ShouldBeEmpty();

        await _chats.PublishAsync("Iraq closes a road in Mosul");
        await _chats.RunAsync();

        _chats.Discord.To("discord:1").ShouldBe(["Iraq closes a road in Mosul"]);
        (await StandingAsync()).ShouldBe("iraq now declared, syria now declared");
    }

    [Fact]
    public async Task A_changed_file_adds_changes_and_ends()
    {
        await DeclareAsync(new SubscriptionOptions { Chat = "discord:1", Topics = ["iraq", "syria"] });

        await DeclareAsync(
            new SubscriptionOptions { Chat = "discord:1", Topics = ["iraq"], When = "hourly", Include = ["oil"], Sources = 2 },
            new SubscriptionOptions { Chat = "discord:1", Topics = ["lebanon"] });

        (await StandingAsync()).ShouldBe("iraq hourly declared, lebanon now declared");
        (await _chats.Subscriptions.OfAsync(PushedChats.Chat("discord:1"), CancellationToken.None))[0].ShouldSatisfyAllConditions(iraq => iraq.Include.ShouldBe(["oil"]), iraq => iraq.Sources.ShouldBe(2));
    }

    [Fact]
    public async Task What_a_chat_changed_by_command_wins_over_the_file_and_stays()
    {
        var declared = new SubscriptionOptions { Chat = "discord:1", Topics = ["iraq", "syria"] };
        await DeclareAsync(declared);
        await _chats.SubscribeAsync("discord:1", "iraq", "daily 08:00");
        await _chats.UnsubscribeAsync("discord:1", "syria");

        await DeclareAsync(declared, new SubscriptionOptions { Chat = "discord:1", Topics = ["lebanon"], When = "hourly" });
        _chats.Restart();
        await _chats.RunAsync();

        (await StandingAsync()).ShouldBe("iraq daily 08:00, lebanon hourly declared");
        await DeclareAsync();
        (await StandingAsync()).ShouldBe("iraq daily 08:00");
    }

    [Fact]
    public async Task A_declared_subscription_that_a_chat_ended_comes_back_when_it_asks_again()
    {
        await DeclareAsync(new SubscriptionOptions { Chat = "discord:1", Topics = ["iraq"] });
        await _chats.UnsubscribeAsync("discord:1", "iraq");
        await _chats.RunAsync();
        (await StandingAsync()).ShouldBe("");

        await _chats.SubscribeAsync("discord:1", "iraq", "hourly");
        await _chats.RunAsync();

        (await StandingAsync()).ShouldBe("iraq hourly");
    }

    [Fact]
    public async Task A_declaration_that_comes_back_starts_with_now()
    {
        var declared = new SubscriptionOptions { Chat = "discord:1", Topics = ["iraq"] };
        await DeclareAsync(declared);
        await DeclareAsync();
        await _chats.PublishAsync("Iraq opens a bridge in Baghdad");

        await DeclareAsync(declared);

        _chats.Discord.Posts.ShouldBeEmpty();
        (await StandingAsync()).ShouldBe("iraq now declared");
    }

    [Fact]
    public async Task Declared_settings_hold_until_a_chat_chooses_its_own()
    {
        await DeclareAsync(new SubscriptionOptions { Chat = "discord:1", Topics = ["iraq"], TimeZone = "Asia/Baghdad", Quiet = "22:00-07:00" });
        (await SettingsAsync()).ShouldBe("Asia/Baghdad 22:00-07:00 en");

        await _chats.ChooseAsync("discord:1", await CurrentAsync() with { Language = "ar", Quiet = null });
        await DeclareAsync(new SubscriptionOptions { Chat = "discord:1", Topics = ["iraq"], TimeZone = "Europe/Berlin", Quiet = "23:00-06:00" });
        (await SettingsAsync()).ShouldBe("Europe/Berlin  ar");

        await DeclareAsync();
        (await SettingsAsync()).ShouldBe("UTC  ar");
    }

    private async Task DeclareAsync(params SubscriptionOptions[] declared)
    {
        SubscriptionList list = [.. declared];
        new SubscriptionListValidator(PushedChats.Catalogue).Validate(name: null, list).Failed.ShouldBeFalse();
        _chats.Declared.Change(list);
        await _chats.RunAsync();
    }

    private async Task<string> StandingAsync() => string.Join(
        ", ",
        (await _chats.Subscriptions.AllAsync(CancellationToken.None)).Select(subscription => $"{subscription.TopicId} {subscription.When}{(subscription.Declared ? " declared" : "")}"));

    private Task<ChatSettings> CurrentAsync() => _chats.Subscriptions.SettingsAsync(PushedChats.Chat("discord:1"), CancellationToken.None);

    private async Task<string> SettingsAsync()
    {
        var settings = await CurrentAsync();
        return $"{settings.TimeZone} {settings.Quiet} {settings.Language}";
    }
}
