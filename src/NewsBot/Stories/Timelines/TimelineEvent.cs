using System.Collections.Immutable;
using NewsBot.Articles;

namespace NewsBot.Stories.Timelines;

/// <summary>Something that happened, as articles tell it.</summary>
/// <param name="Date">When, as far as it is known.</param>
/// <param name="Text">The sentence that tells it, or the part of it that does, in its publisher's words.</param>
/// <param name="Tellers">The articles that tell it; the text is the first one's.</param>
public sealed record TimelineEvent(StatedDate Date, string Text, ImmutableArray<Article> Tellers);
