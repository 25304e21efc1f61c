namespace NewsBot.Benchmarks.Poll;

/// <summary>Chance that falls alike in every process: a number for some numbers.</summary>
internal static class Chance
{
    /// <summary>A number from 0 below a bound.</summary>
    /// <param name="below">The bound.</param>
    /// <param name="of">What it depends on.</param>
    public static int Of(int below, params ReadOnlySpan<int> of)
    {
        var hash = 2166136261u;
        foreach (var number in of)
        {
            hash = unchecked((hash ^ (uint)number) * 2654435761u);
            hash ^= hash >> 15;
        }

        return (int)(unchecked(hash * 2246822519u) >> 8) % below;
    }
}
