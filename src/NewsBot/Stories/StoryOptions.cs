namespace NewsBot.Stories;

/// <summary>The section <c>Stories</c>: how articles become stories.</summary>
public sealed class StoryOptions
{
    /// <summary>How long an article is compared with later ones: what comes after this much time is another story. A longer window takes more memory, two kilobytes an article.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How many articles are compared with later ones at most, the newest. Where more come within the window, as when an archive is read at once, it is shorter; two kilobytes of memory each.</summary>
    public int WindowArticles { get; set; } = 150_000;
}
