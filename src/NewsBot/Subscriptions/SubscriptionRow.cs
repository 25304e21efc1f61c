using System.Collections.Immutable;
using System.Text.Json;
using NewsBot.Messages;

namespace NewsBot.Subscriptions;

/// <summary>A row of the table <c>subscription</c>.</summary>
internal sealed class SubscriptionRow
{
    public const string Columns = """
        chat AS Chat, topic AS Topic, cadence AS Cadence, include_words AS IncludeWords, exclude_words AS ExcludeWords, sources AS Sources,
        after_sequence AS AfterSequence, declared AS Declared, own AS Own, ended AS Ended
        """;

    public string Chat { get; init; } = "";

    public string Topic { get; init; } = "";

    public string Cadence { get; init; } = "";

    public string IncludeWords { get; init; } = "[]";

    public string ExcludeWords { get; init; } = "[]";

    public int Sources { get; init; } = 1;

    public long AfterSequence { get; init; }

    public bool Declared { get; init; }

    public bool Own { get; init; }

    public bool Ended { get; init; }

    public static SubscriptionRow Of(Subscription subscription) => new()
    {
        Chat = subscription.Chat.ToString(),
        Topic = subscription.TopicId,
        Cadence = subscription.When.ToString(),
        IncludeWords = JsonSerializer.Serialize(subscription.Include),
        ExcludeWords = JsonSerializer.Serialize(subscription.Exclude),
        Sources = subscription.Sources,
        AfterSequence = subscription.AfterSequence,
    };

    /// <summary>The subscription; null where another program wrote something that this one cannot read.</summary>
    public Subscription? ToSubscription() =>
        ChatAddress.TryParse(Chat, out var chat) && Subscriptions.Cadence.TryParse(Cadence, out var when, out _) && Words(IncludeWords) is { } include && Words(ExcludeWords) is { } exclude
            ? new Subscription(chat, Topic, when) { Include = include, Exclude = exclude, Sources = Sources, AfterSequence = AfterSequence, Declared = Declared && !Own }
            : null;

    private static ImmutableArray<string>? Words(string json)
    {
        try
        {
            return json == "[]" ? [] : JsonSerializer.Deserialize<string[]>(json) is { } words && !words.Contains(null) ? [.. words] : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
