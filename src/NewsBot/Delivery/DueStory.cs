using NewsBot.Stories;

namespace NewsBot.Delivery;

/// <summary>A story that a chat is to get now.</summary>
/// <param name="Row">What is owed.</param>
/// <param name="Story">The story as it stands now.</param>
internal sealed record DueStory(DueRow Row, Story Story);
