namespace NewsBot.Benchmarks.Pages;

/// <summary>How many of some answers were right.</summary>
internal sealed class Hits
{
    private int _right;

    /// <summary>How many answers there were.</summary>
    public int Count { get; private set; }

    /// <summary>The share of right ones.</summary>
    public double Share => (double)_right / Math.Max(1, Count);

    /// <summary>Counts one.</summary>
    /// <param name="isRight">Whether it is right.</param>
    /// <returns>The same.</returns>
    public bool Add(bool isRight)
    {
        Count++;
        _right += isRight ? 1 : 0;
        return isRight;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Share:F2} ({_right}/{Count})";
}
