using System.Collections.Immutable;

namespace NewsBot.Ingestion.Feeds;

/// <summary>What is said about a feed; also about the feed that an item was taken from.</summary>
public sealed record FeedHead
{
    /// <summary>The publisher's own id of the feed.</summary>
    public string? Id { get; init; }

    /// <summary>Its name.</summary>
    public FeedText? Title { get; init; }

    /// <summary>One line about it: subtitle, tagline or description.</summary>
    public FeedText? Subtitle { get; init; }

    /// <summary>A longer text about it: Atom 0.3's info, iTunes' summary.</summary>
    public FeedText? Info { get; init; }

    /// <summary>The rights.</summary>
    public FeedText? Rights { get; init; }

    /// <summary>The licence's address.</summary>
    public Uri? License { get; init; }

    /// <summary>The publisher's page; null where none is named.</summary>
    public Uri? Link { get; init; }

    /// <summary>All links in order.</summary>
    public ImmutableArray<FeedLink> Links { get; init; } = [];

    /// <summary>BCP 47 language of the whole feed; null where none is stated.</summary>
    public string? Language { get; init; }

    /// <summary>Authors in order.</summary>
    public ImmutableArray<FeedPerson> Authors { get; init; } = [];

    /// <summary>Contributors in order.</summary>
    public ImmutableArray<FeedPerson> Contributors { get; init; } = [];

    /// <summary>The publisher, or the web master.</summary>
    public FeedPerson? Publisher { get; init; }

    /// <summary>Categories, subjects and keywords in order.</summary>
    public ImmutableArray<FeedCategory> Categories { get; init; } = [];

    /// <summary>Its picture: image, or logo.</summary>
    public FeedImage? Image { get; init; }

    /// <summary>Its small square picture.</summary>
    public Uri? Icon { get; init; }

    /// <summary>What wrote it.</summary>
    public string? Generator { get; init; }

    /// <summary>When it was published.</summary>
    public FeedDate? Published { get; init; }

    /// <summary>When it last changed.</summary>
    public FeedDate? Updated { get; init; }

    /// <summary>When it was begun.</summary>
    public FeedDate? Created { get; init; }

    /// <summary>How long it may be kept before it is read again (ttl, sy:updatePeriod); null where nothing is said.</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>Where the feed has moved to.</summary>
    public Uri? NewLocation { get; init; }
}
