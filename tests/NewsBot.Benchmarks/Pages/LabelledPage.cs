namespace NewsBot.Benchmarks.Pages;

/// <summary>A page and what should be read from it; null where the labels say nothing of a part.</summary>
/// <param name="Id">Its name in the data.</param>
/// <param name="Source">The page.</param>
/// <param name="Address">Where it was fetched, as far as the data tell.</param>
/// <param name="Body">Its text.</param>
internal sealed record LabelledPage(string Id, byte[] Source, Uri Address, string Body)
{
    /// <summary>True where the labelled text has captions in it.</summary>
    public bool HasCaptions { get; init; }

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it, as the page writes it.</summary>
    public string? Byline { get; init; }

    /// <summary>When it was published, as the page writes it.</summary>
    public string? Published { get; init; }
}
