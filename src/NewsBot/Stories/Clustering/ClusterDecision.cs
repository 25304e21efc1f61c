namespace NewsBot.Stories.Clustering;

/// <summary>Where an article belongs, and what else its arrival made clear.</summary>
/// <param name="Story">Its story when it arrived.</param>
/// <param name="IsFounded">Whether it founds that story.</param>
/// <param name="IsReprint">Whether it prints another article's words.</param>
/// <param name="Moves">What followed, in order; the article itself may be among those that go on.</param>
internal sealed record ClusterDecision(long Story, bool IsFounded, bool IsReprint, IReadOnlyList<ClusterMove> Moves);
