using NewsBot.Subscriptions;
using NewsBot.Tests.Support;
using NewsBot.Topics;

namespace NewsBot.Tests.Subscriptions;

public sealed class SubscriptionListValidatorTests
{
    private static readonly SubscriptionListValidator Validator = new(TopicCatalogue.Load(Repository.File("config/topics.json")));

    [Fact]
    public void Sound_declarations_pass() =>
        Failures(new SubscriptionOptions { Chat = "telegram:-100123/45", Topics = ["iraq", "Lebanon"], When = "30 7 * * mon-fri", Quiet = "22:00-07:00", TimeZone = "Asia/Baghdad" })
            .ShouldBeEmpty();

    [Fact]
    public void Every_mistake_is_told_at_once_with_its_place_and_its_remedy()
    {
        var failures = Failures(
            new SubscriptionOptions { Chat = "discord:1", Topics = ["iraq"] },
            new SubscriptionOptions { Chat = "discord", Topics = ["irak", "iraqq"], When = "dayly 8", Quiet = "late", Sources = 0, TimeZone = "Asia/Bagdad" },
            new SubscriptionOptions { Chat = "discord:2" });

        failures.ShouldContain(failure => failure.StartsWith("Subscriptions[1].Chat: \"discord\" is no chat; write"));
        failures.ShouldContain(failure => failure.StartsWith("Subscriptions[1].Topics[1]: \"iraqq\" is no topic; did you mean \"iraq\""));
        failures.ShouldContain(failure => failure.StartsWith("Subscriptions[1].When: \"dayly 8\" is no cadence: "));
        failures.ShouldContain("Subscriptions[1].Sources: \"0\" is not between 1 and 9; write 2 for stories that two independent sources tell");
        failures.ShouldContain("Subscriptions[1].Quiet: \"late\" are no hours; write \"22:00-07:00\"");
        failures.ShouldContain(failure => failure.StartsWith("Subscriptions[1].TimeZone: \"Asia/Bagdad\" is no IANA time zone; did you mean \"Asia/Baghdad\""));
        failures.ShouldContain("Subscriptions[2].Topics: is empty; name at least one topic, such as [\"iraq\"]");
        failures.ShouldNotContain(failure => failure.StartsWith("Subscriptions[0]"));
    }

    [Fact]
    public void Declarations_that_contradict_each_other_are_told()
    {
        var failures = Failures(
            new SubscriptionOptions { Chat = "discord:1", Topics = ["iraq"], TimeZone = "UTC", Quiet = "22:00-07:00" },
            new SubscriptionOptions { Chat = "discord:1", Topics = ["Iraq"], TimeZone = "Asia/Baghdad", Quiet = "23:00-07:00" });

        failures.Count.ShouldBe(3);
        failures[0].ShouldBe("Subscriptions[1].Topics: \"Iraq\" is already declared for discord:1 in Subscriptions[0]; keep one of the two");
        failures[1].ShouldBe("Subscriptions[1].TimeZone: \"Asia/Baghdad\" differs from \"UTC\" in Subscriptions[0]; a chat has one time zone");
        failures[2].ShouldBe("Subscriptions[1].Quiet: \"23:00-07:00\" differs from \"22:00-07:00\" in Subscriptions[0]; a chat has one span of quiet hours");
    }

    private static List<string> Failures(params SubscriptionOptions[] declared)
    {
        SubscriptionList list = [.. declared];
        return [.. Validator.Validate(name: null, list).Failures ?? []];
    }
}
