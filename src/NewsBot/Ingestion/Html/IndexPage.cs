using System.Collections.Immutable;

namespace NewsBot.Ingestion.Html;

/// <summary>An index page: the front page or a section of a site.</summary>
/// <param name="Title">What it calls itself; "" where it has no title.</param>
/// <param name="Language">BCP 47 language of its headlines; "und" where it could not be told.</param>
/// <param name="Links">Its articles in the order of the page, each once.</param>
public sealed record IndexPage(string Title, string Language, ImmutableArray<IndexLink> Links);
