using System.Collections.Immutable;
using NewsBot.Articles;

namespace NewsBot.Ingestion.PageDumps;

/// <summary>Where an article begins on a page of repeated headlines.</summary>
/// <param name="Start">Index of its first line, the headline.</param>
/// <param name="Body">Index of the first line after headlines and captions.</param>
/// <param name="Title">The headline.</param>
/// <param name="Captions">Its captions.</param>
/// <param name="Furniture">Keys of the lines of headline and captions.</param>
internal sealed record PageHeading(int Start, int Body, string Title, ImmutableArray<Caption> Captions, ImmutableHashSet<string> Furniture);
