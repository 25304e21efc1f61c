namespace NewsBot.Subscriptions;

/// <summary>A declaration in the section <c>Subscriptions</c> of the configuration.</summary>
public sealed class SubscriptionOptions
{
    /// <summary>Where to post (<c>discord:123</c>, <c>telegram:-100123/45</c>).</summary>
    public string Chat { get; set; } = "";

    /// <summary>What about: ids or names of topics.</summary>
    public List<string> Topics { get; set; } = [];

    /// <summary>How often: <c>now</c>, <c>hourly</c>, <c>daily 08:00</c> or a cron expression of five fields.</summary>
    public string When { get; set; } = "now";

    /// <summary>Hours in which the chat hears nothing (<c>22:00-07:00</c>); left out for none.</summary>
    public string? Quiet { get; set; }

    /// <summary>The chat's IANA time zone (<c>Asia/Baghdad</c>); left out for UTC.</summary>
    public string? TimeZone { get; set; }

    /// <summary>Only stories that hold one of these words; a word that ends in <c>*</c> is a beginning.</summary>
    public List<string> Include { get; set; } = [];

    /// <summary>No story that holds one of these words.</summary>
    public List<string> Exclude { get; set; } = [];

    /// <summary>Only breaking news: stories that so many publishers (2 to 9) tell in words of their own within <c>Push.BreakingWithin</c>; 1 for every story.</summary>
    public int Sources { get; set; } = 1;
}
