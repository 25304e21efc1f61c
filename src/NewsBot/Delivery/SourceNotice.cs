namespace NewsBot.Delivery;

/// <summary>What administrators are told of a source: its name, and a sentence of the texts.</summary>
/// <param name="Name">The source's name.</param>
/// <param name="Key">The sentence: <c>failing</c>, <c>gone</c>, <c>mended</c>, <c>silent</c> or <c>speaking</c> (<c>notice.source.…</c>).</param>
public sealed record SourceNotice(string Name, string Key)
{
    /// <summary>Since when; null where it is not known.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>What is wrong and where; null for nothing.</summary>
    public string? Reason { get; init; }

    /// <summary>The usual time from news to news.</summary>
    public TimeSpan? Usual { get; init; }
}
