namespace NewsBot.Platforms;

/// <summary>A number of calls in a span of time.</summary>
/// <param name="Calls">How many.</param>
/// <param name="Span">In how long.</param>
internal sealed record SendRate(int Calls, TimeSpan Span);
