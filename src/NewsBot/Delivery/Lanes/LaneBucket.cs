namespace NewsBot.Delivery.Lanes;

/// <summary>A limit as an answer tells it.</summary>
/// <param name="Name">Keys whose answers name the same bucket share it.</param>
/// <param name="Limit">Calls in one window.</param>
/// <param name="Remaining">Calls that the window still has.</param>
/// <param name="ResetAfter">When the window ends.</param>
public sealed record LaneBucket(string Name, int Limit, int Remaining, TimeSpan ResetAfter);
