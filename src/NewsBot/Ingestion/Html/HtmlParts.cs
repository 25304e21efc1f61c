using System.Collections.Immutable;

namespace NewsBot.Ingestion.Html;

/// <summary>The text of a piece of HTML.</summary>
/// <param name="Paragraphs">Paragraphs, headings and list items in order, each on one line.</param>
/// <param name="Captions">The captions of its figures.</param>
public sealed record HtmlParts(ImmutableArray<string> Paragraphs, ImmutableArray<string> Captions);
