namespace NewsBot.Stories.Clustering;

/// <summary>Articles that go from one story to another.</summary>
/// <param name="From">The story that they leave.</param>
/// <param name="To">The story that they are of now.</param>
/// <param name="Kind">Why they go.</param>
/// <param name="Articles">Which; all that the story has where it is merged.</param>
internal sealed record ClusterMove(long From, long To, ClusterMoveKind Kind, IReadOnlyList<long> Articles);
