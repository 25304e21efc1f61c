using System.Collections.Immutable;

namespace NewsBot.Articles;

/// <summary>One text by one publisher, as the publisher wrote it: nothing here is folded, stemmed or guessed.</summary>
public sealed record ArticleText
{
    /// <summary>The headline, one line.</summary>
    public required string Title { get; init; }

    /// <summary>Who published it, as readers know the name ("Kurdistan 24").</summary>
    public required string Publisher { get; init; }

    /// <summary>The summary line between headline and body; null where there is none.</summary>
    public string? Standfirst { get; init; }

    /// <summary>Picture captions in order of appearance, each once.</summary>
    public ImmutableArray<Caption> Captions { get; init; } = [];

    /// <summary>The place of the dateline ("WASHINGTON DC"), without the publisher's credit; null where there is none.</summary>
    public string? Dateline { get; init; }

    /// <summary>When it was published; null where unknown.</summary>
    public Published? Published { get; init; }

    /// <summary>BCP 47 language of the text ("en", "ar"); "und" where it could not be told.</summary>
    public string Language { get; init; } = "und";

    /// <summary>Body paragraphs in order, without dateline, captions and page furniture. A subheading is a paragraph of its own.</summary>
    public ImmutableArray<string> Paragraphs { get; init; } = [];

    /// <summary>True where the source stopped in the middle of the text.</summary>
    public bool Truncated { get; init; }

    /// <summary>The publisher's page; null where the source names none.</summary>
    public Uri? Link { get; init; }
}
