using System.Collections.Immutable;

namespace NewsBot.Ingestion;

/// <summary>How a source is doing.</summary>
/// <param name="Id">The source's id.</param>
/// <param name="Name">Its name as readers see it.</param>
/// <param name="LastChecked">When it was last looked at; null for never.</param>
/// <param name="LastNew">When it last brought a new article; null for never.</param>
/// <param name="Articles">How many articles it brought first.</param>
/// <param name="Problems">What is wrong now; empty where all is well.</param>
public sealed record SourceStatus(string Id, string Name, DateTimeOffset? LastChecked, DateTimeOffset? LastNew, int Articles, ImmutableArray<ReadingProblem> Problems);
