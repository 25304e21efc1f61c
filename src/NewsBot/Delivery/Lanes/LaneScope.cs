namespace NewsBot.Delivery.Lanes;

/// <summary>Whom a pause concerns that a platform asks for.</summary>
public enum LaneScope
{
    /// <summary>The platform did not say: what shares the call's key, and the account where that happens to several keys at once.</summary>
    Unsaid,

    /// <summary>What shares the call's key.</summary>
    Key,

    /// <summary>The whole account.</summary>
    Account,
}
