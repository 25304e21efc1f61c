namespace NewsBot.Delivery;

/// <summary>What is done with a message of which nobody knows whether it was posted.</summary>
public enum UnknownPolicy
{
    /// <summary>It is sent again with the same nonce: nothing is lost, and a platform that does not know the nonce may show it twice.</summary>
    Resend,

    /// <summary>It is left: nothing comes twice, and a post may be missing.</summary>
    Skip,
}
