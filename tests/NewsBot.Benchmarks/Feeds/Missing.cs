namespace NewsBot.Benchmarks.Feeds;

/// <summary>What stands nowhere: a key that a feed does not have.</summary>
internal sealed class Missing
{
    /// <summary>The one.</summary>
    public static readonly Missing Value = new();

    private Missing()
    {
    }
}
