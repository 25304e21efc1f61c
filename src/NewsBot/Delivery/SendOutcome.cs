namespace NewsBot.Delivery;

/// <summary>How one try to send ended.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>The platform accepted it.</summary>
    /// <param name="MessageId">The platform's id of the message.</param>
    public sealed record Sent(string MessageId) : SendOutcome;

    /// <summary>Not now; nothing was posted.</summary>
    /// <param name="After">How long to wait.</param>
    /// <param name="Reason">Why, for administrators.</param>
    public sealed record RetryLater(TimeSpan After, string Reason) : SendOutcome;

    /// <summary>This message will never be accepted.</summary>
    /// <param name="Reason">Why, for administrators.</param>
    public sealed record Rejected(string Reason) : SendOutcome;

    /// <summary>The platform calls the form of this message wrong; nothing was posted. It is sent once more in words alone, then given up.</summary>
    /// <param name="Reason">What the platform said, for administrators.</param>
    public sealed record Malformed(string Reason) : SendOutcome;

    /// <summary>The chat cannot be reached any more (blocked, kicked, gone): suspend it.</summary>
    /// <param name="Reason">Why, for administrators.</param>
    public sealed record ChatGone(string Reason) : SendOutcome;

    /// <summary>The chat has another id now (a group that became a supergroup); nothing was posted. Subscriptions and what is owed move along.</summary>
    /// <param name="Chat">The platform's new id of the chat.</param>
    public sealed record Moved(string Chat) : SendOutcome;

    /// <summary>The connection died after the request went out: it may or may not have been posted.</summary>
    /// <param name="Reason">Why, for administrators.</param>
    public sealed record Unknown(string Reason) : SendOutcome;
}
