using System.Diagnostics;

namespace NewsBot.Benchmarks.Speed;

/// <summary>How long many calls took.</summary>
internal sealed class Latencies
{
    private readonly List<double> _milliseconds = [];

    /// <summary>The longest of a hundred calls is longer than this; in milliseconds.</summary>
    public double Percentile99 => At(0.99);

    /// <summary>Half of the calls take longer; in milliseconds.</summary>
    public double Median => At(0.5);

    /// <summary>The longest of all; in milliseconds.</summary>
    public double Longest => _milliseconds.Max();

    /// <summary>Measures a call.</summary>
    /// <param name="call">The call.</param>
    public async Task AddAsync(Func<Task> call)
    {
        var started = Stopwatch.GetTimestamp();
        await call();
        Add(started);
    }

    /// <summary>Adds a call that ends now.</summary>
    /// <param name="started">The timestamp of its start.</param>
    public void Add(long started) => _milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);

    private double At(double share)
    {
        var sorted = _milliseconds.Order().ToList();
        return sorted[Math.Min((int)(share * sorted.Count), sorted.Count - 1)];
    }
}
