using NewsBot.Stories;

namespace NewsBot.Delivery;

/// <summary>How a chat wants a story; thousands of them in the same way.</summary>
/// <param name="Story">The story.</param>
/// <param name="Topics">Topics of the subscriptions that ask for it, blanks between.</param>
/// <param name="Topic">The one whose post comes first.</param>
/// <param name="Due">When that is.</param>
internal readonly record struct Wanted(StoryId Story, string Topics, string Topic, DueTime Due);
