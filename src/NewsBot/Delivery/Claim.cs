using NewsBot.Messages;

namespace NewsBot.Delivery;

/// <summary>A message that this process, and nobody else, may send until the lease ends.</summary>
/// <param name="Id">The delivery.</param>
/// <param name="Chat">Where to.</param>
/// <param name="Message">What.</param>
/// <param name="Nonce">The same for every try.</param>
/// <param name="Attempt">1 for the first try.</param>
/// <param name="Token">Proof of this claim.</param>
internal sealed record Claim(long Id, ChatAddress Chat, Message Message, string Nonce, int Attempt, string Token)
{
    /// <summary>The platform's id of the message that this one replaces; null where it is a post.</summary>
    public string? Edits { get; init; }

    /// <summary>True for what administrators are told: a private chat that is closed to it is no chat that posts are owed to.</summary>
    public bool IsNotice { get; init; }

    /// <summary>True where the message is in words alone already, because the platform called its proper form malformed.</summary>
    public bool IsPlain { get; init; }
}
