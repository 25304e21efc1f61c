using NewsBot.Stories;

namespace NewsBot.Delivery;

/// <summary>How many independent sources tell a story, and with how many it was planned before.</summary>
/// <param name="Story">The story as it stands now.</param>
/// <param name="Sources">How many tell it in time (<see cref="PushOptions.BreakingWithin"/>), at least 1.</param>
/// <param name="Before">With how many it was planned; 0 where it never was.</param>
internal sealed record StoryReach(Story Story, int Sources, int Before)
{
    /// <summary>True where a subscription that asks for so many sources wants the story now, and did not before.</summary>
    public bool Reaches(int sources) => Before < sources && sources <= Sources;
}
