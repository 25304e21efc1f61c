using System.Diagnostics;

namespace NewsBot.Benchmarks.Deliver;

/// <summary>When messages were accepted, beside what the platform's limit itself needs for as many.</summary>
/// <param name="perSecond">The limit.</param>
internal sealed class Arrivals(int perSecond)
{
    private long _first;
    private long _last;

    /// <summary>How many were accepted.</summary>
    public int Count { get; private set; }

    /// <summary>Seconds from the first to the last.</summary>
    public double Seconds => Stopwatch.GetElapsedTime(_first, _last).TotalSeconds;

    /// <summary>Seconds that a sliding window of a second needs at least from the first to the last of so many.</summary>
    public double LimitSeconds => (Count - 1) / perSecond;

    /// <summary>Another one was accepted now.</summary>
    public void Add()
    {
        _last = Stopwatch.GetTimestamp();
        _first = Count++ == 0 ? _last : _first;
    }
}
