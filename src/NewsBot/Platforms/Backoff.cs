namespace NewsBot.Platforms;

/// <summary>Growing pauses between tries, so that a platform in trouble is not pressed.</summary>
internal static class Backoff
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>How long to wait after so many failures in a row; nothing after none.</summary>
    public static TimeSpan After(int failures) =>
        failures == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, Math.Min(failures, 10))));
}
