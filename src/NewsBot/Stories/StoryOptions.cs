namespace NewsBot.Stories;

/// <summary>The section <c>Stories</c>: how articles become stories.</summary>
public sealed class StoryOptions
{
    /// <summary>How long an article is compared with later ones: what comes after this much time is another story. A longer window takes more memory, about a kilobyte an article.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromDays(7);
}
