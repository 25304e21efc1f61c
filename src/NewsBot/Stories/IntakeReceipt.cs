namespace NewsBot.Stories;

/// <summary>The intake's answer for one candidate.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="ArticleId">The article that it is now.</param>
/// <param name="Story">The story that the article belongs to.</param>
public sealed record IntakeReceipt(IntakeOutcome Outcome, long ArticleId, StoryId Story);
