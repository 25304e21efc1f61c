namespace NewsBot.Benchmarks.Poll;

/// <summary>The machine's clock, put forward: hours pass between two rounds, seconds within one.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    private long _shift;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Volatile.Read(ref _shift));

    /// <summary>Puts it forward.</summary>
    /// <param name="by">How far.</param>
    public void Shift(TimeSpan by) => Interlocked.Add(ref _shift, by.Ticks);
}
