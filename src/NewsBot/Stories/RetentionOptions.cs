namespace NewsBot.Stories;

/// <summary>The section <c>Retention</c>: how long articles and posts are kept. What goes, goes in small steps beside all other work.</summary>
public sealed class RetentionOptions
{
    /// <summary>Key of the section.</summary>
    public const string Key = "Retention";

    /// <summary>How long a story is kept after something new was last seen of it; zero for ever.</summary>
    public TimeSpan Stories { get; set; } = TimeSpan.Zero;

    /// <summary>How many articles are kept; beyond it the oldest stories go. Zero for any number.</summary>
    public long Articles { get; set; }

    /// <summary>How long is kept what a chat was sent; zero for ever.</summary>
    public TimeSpan Posts { get; set; } = TimeSpan.FromDays(90);

    /// <summary>How many messages to chats are kept, of those that have ended; zero for any number.</summary>
    public long Messages { get; set; } = 1_000_000;
}
