using NewsBot.Stories;

namespace NewsBot.Delivery;

/// <summary>How many independent sources tell a story, and with how many it was planned before.</summary>
/// <param name="Story">The story as it stands now.</param>
/// <param name="Sources">How many tell it in time (<see cref="PushOptions.BreakingWithin"/>), at least 1.</param>
/// <param name="Before">With how many it was planned; 0 where it never was.</param>
internal sealed record StoryReach(Story Story, int Sources, int Before)
{
    /// <summary>True where it was stored without being news and became news later.</summary>
    public bool IsAwake { get; init; }

    /// <summary>True where a subscription that began after this place in the sequence of stories began before the story was news. What became news only now is news to whoever subscribes now.</summary>
    public bool IsNewsAfter(long sequence) => (IsAwake && Before == 0) || sequence < (Story.PartedFrom?.Value ?? Story.Sequence);

    /// <summary>True where a subscription that asks for so many sources wants the story now, and did not before.</summary>
    public bool Reaches(int sources) => Before < sources && sources <= Sources;
}
