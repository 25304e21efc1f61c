using System.Collections.Immutable;

namespace NewsBot.Ingestion.Html.Metadata;

/// <summary>What a page's structured data (schema.org) says of its article; all of it as written, none of it checked.</summary>
internal sealed record StructuredArticle
{
    /// <summary>The headline; null where none is stated, as with all that follow.</summary>
    public string? Headline { get; init; }

    /// <summary>What it is about, in a sentence or two.</summary>
    public string? Description { get; init; }

    /// <summary>The names of its authors.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>When it was published.</summary>
    public string? Published { get; init; }

    /// <summary>When it was changed.</summary>
    public string? Modified { get; init; }

    /// <summary>The address of its picture.</summary>
    public string? Image { get; init; }

    /// <summary>The publisher's name.</summary>
    public string? Publisher { get; init; }

    /// <summary>Its text, often cut and without paragraphs.</summary>
    public string? Body { get; init; }

    /// <summary>How many words it has.</summary>
    public int? WordCount { get; init; }

    /// <summary>False where it, or a part of it, must be paid for.</summary>
    public bool? IsFree { get; init; }

    /// <summary>The CSS classes of the parts that must be paid for, as ".class".</summary>
    public ImmutableArray<string> PaidParts { get; init; } = [];
}
