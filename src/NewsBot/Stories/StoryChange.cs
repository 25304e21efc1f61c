namespace NewsBot.Stories;

/// <summary>A story that readers should see anew: its publishers, headline, lead or notice changed.</summary>
/// <param name="Story">The story.</param>
/// <param name="Number">The number of its last change; numbers follow the order of commits.</param>
public sealed record StoryChange(StoryId Story, long Number)
{
    /// <summary>The story that it turned out to be part of; null where it goes on by itself.</summary>
    public StoryId? MergedInto { get; init; }

    /// <summary>True where it was stored silently and became news with a later article.</summary>
    public bool IsAwake { get; init; }

    /// <summary>True where it was taken out of another story.</summary>
    public bool IsParted { get; init; }

    /// <summary>How many publishers tell it in words of their own.</summary>
    public int IndependentSources { get; init; } = 1;
}
