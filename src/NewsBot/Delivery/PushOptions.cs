namespace NewsBot.Delivery;

/// <summary>The section <c>Push</c>: when and how new stories go out.</summary>
public sealed class PushOptions
{
    /// <summary>How often is looked for posts that are due; an intake that brought something is answered at once.</summary>
    public TimeSpan Every { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>More stories than these that are due for one chat become one digest.</summary>
    public int DigestOver { get; set; } = 10;

    /// <summary>Stories that are older than this when they come to be posted go into one catch-up digest.</summary>
    public TimeSpan CatchUpAge { get; set; } = TimeSpan.FromHours(6);

    /// <summary>A subscription with a number of sources gets a story that so many publishers tell in words of their own within this time of the first.</summary>
    public TimeSpan BreakingWithin { get; set; } = TimeSpan.FromHours(6);
}
