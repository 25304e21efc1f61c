using System.Collections.Immutable;
using NewsBot.Articles;

namespace NewsBot.Ingestion.Html;

/// <summary>The article of a web page. Its texts are single lines without markup; its addresses are absolute http or https.</summary>
public sealed record ArticlePage
{
    /// <summary>The headline without the site's name.</summary>
    public required string Title { get; init; }

    /// <summary>The summary line; null where the page has none that its text does not repeat.</summary>
    public string? Standfirst { get; init; }

    /// <summary>Who wrote it, in order, without "By" and roles.</summary>
    public ImmutableArray<string> Bylines { get; init; } = [];

    /// <summary>When it was published; null where unknown.</summary>
    public Published? Published { get; init; }

    /// <summary>When it was last changed; null where unknown.</summary>
    public Published? Modified { get; init; }

    /// <summary>The lead picture; null where there is none.</summary>
    public Uri? Picture { get; init; }

    /// <summary>BCP 47 language of the text; "und" where it could not be told.</summary>
    public required string Language { get; init; }

    /// <summary>The text in the order of the page, captions in their places.</summary>
    public ImmutableArray<PageBlock> Blocks { get; init; } = [];

    /// <summary>Captions in order of appearance, each once.</summary>
    public ImmutableArray<Caption> Captions { get; init; } = [];

    /// <summary>The name of the site; null where the page does not state it.</summary>
    public string? SiteName { get; init; }

    /// <summary>The address under which the publisher wants it known; null where the page states none of this site.</summary>
    public Uri? Canonical { get; init; }

    /// <summary>True where the page holds only the beginning of a text that must be paid for.</summary>
    public bool IsPaywallStub { get; init; }

    /// <summary>By what each part was found, for an administrator who wonders: "body: itemprop; title: meta; …".</summary>
    public required string Why { get; init; }

    /// <summary>The text's paragraphs without captions; a subheading is a paragraph of its own.</summary>
    public ImmutableArray<string> Paragraphs => [.. Blocks.Where(block => block.Kind != PageBlockKind.Caption).Select(block => block.Text)];
}
