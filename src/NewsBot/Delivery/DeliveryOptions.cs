namespace NewsBot.Delivery;

/// <summary>The section <c>Delivery</c>: how messages are handed to platforms.</summary>
public sealed class DeliveryOptions
{
    /// <summary>What is done with a message of which nobody knows whether it was posted.</summary>
    public UnknownPolicy OnUnknown { get; set; } = UnknownPolicy.Resend;

    /// <summary>Whether a post is edited where it stands when its story gains a publisher, or is changed, corrected or withdrawn by its publisher.</summary>
    public bool Updates { get; set; } = true;

    /// <summary>How long a platform may take for one message; after that nobody knows whether it was posted.</summary>
    public TimeSpan SendWithin { get; set; } = TimeSpan.FromSeconds(45);

    /// <summary>How long a claimed message belongs to another process of which nothing tells whether it lives; afterwards it counts as dead. One on this machine that ended is known at once. Longer than <see cref="SendWithin"/>.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>The pause after a first failure; each further one doubles it. A platform that asks for longer gets it.</summary>
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest pause that NewsBot chooses itself.</summary>
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>When is first looked whether a chat that could not be reached is open again; each further pause is twice as long.</summary>
    public TimeSpan FirstProbe { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>The longest pause between two such looks.</summary>
    public TimeSpan LongestProbe { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long a chat that cannot be reached keeps its subscriptions; zero for ever.</summary>
    public TimeSpan ForgetAfter { get; set; } = TimeSpan.FromDays(90);

    /// <summary>How many messages may be under way to one platform.</summary>
    public int AtOnce { get; set; } = 256;
}
