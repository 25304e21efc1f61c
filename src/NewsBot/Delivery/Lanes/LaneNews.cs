namespace NewsBot.Delivery.Lanes;

/// <summary>What an answer said about the pace. It wins over what is documented.</summary>
public sealed record LaneNews
{
    /// <summary>Nothing was said.</summary>
    public static LaneNews None { get; } = new();

    /// <summary>The bucket that the call counted in; null where the answer named none.</summary>
    public LaneBucket? Bucket { get; init; }

    /// <summary>The platform refused the call and asks for a pause; null where it did not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whom the pause concerns.</summary>
    public LaneScope Scope { get; init; }
}
