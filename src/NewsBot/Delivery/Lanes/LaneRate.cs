namespace NewsBot.Delivery.Lanes;

/// <summary>A number of calls in any span of time of a length.</summary>
/// <param name="Calls">How many; at least 1.</param>
/// <param name="Span">In how long.</param>
public sealed record LaneRate(int Calls, TimeSpan Span);
