namespace NewsBot.Articles;

/// <summary>A stored text in its current revision.</summary>
/// <param name="Id">The store's number.</param>
/// <param name="StoryNumber">The number of the story that it belongs to.</param>
/// <param name="Text">The text.</param>
/// <param name="FirstSeen">When NewsBot first saw it.</param>
/// <param name="Revision">1 for the first text, one more for each change by its publisher.</param>
/// <param name="SourceId">The source where it was first seen.</param>
/// <param name="Sightings">How many places it was seen in.</param>
public sealed record Article(long Id, long StoryNumber, ArticleText Text, DateTimeOffset FirstSeen, int Revision, string SourceId, int Sightings);
