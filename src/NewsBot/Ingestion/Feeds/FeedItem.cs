using System.Collections.Immutable;

namespace NewsBot.Ingestion.Feeds;

/// <summary>An item of a feed as its publisher wrote it.</summary>
public sealed record FeedItem
{
    /// <summary>The publisher's own id, byte for byte; null where none is given.</summary>
    public string? Id { get; init; }

    /// <summary>True where the id is meant to be the address of the page, and no other link is given.</summary>
    public bool IdIsLink { get; init; }

    /// <summary>The page; null where none is named.</summary>
    public Uri? Link { get; init; }

    /// <summary>All links in order, enclosures included.</summary>
    public ImmutableArray<FeedLink> Links { get; init; } = [];

    /// <summary>The headline.</summary>
    public FeedText? Title { get; init; }

    /// <summary>A second line of the headline.</summary>
    public FeedText? Subtitle { get; init; }

    /// <summary>The teaser.</summary>
    public FeedText? Summary { get; init; }

    /// <summary>The texts that are given as the whole; empty where the feed has teasers only.</summary>
    public ImmutableArray<FeedText> Contents { get; init; } = [];

    /// <summary>The rights.</summary>
    public FeedText? Rights { get; init; }

    /// <summary>Authors in order.</summary>
    public ImmutableArray<FeedPerson> Authors { get; init; } = [];

    /// <summary>Contributors in order.</summary>
    public ImmutableArray<FeedPerson> Contributors { get; init; } = [];

    /// <summary>The publisher of this item.</summary>
    public FeedPerson? Publisher { get; init; }

    /// <summary>When it was published.</summary>
    public FeedDate? Published { get; init; }

    /// <summary>When it last changed.</summary>
    public FeedDate? Updated { get; init; }

    /// <summary>When it was written.</summary>
    public FeedDate? Created { get; init; }

    /// <summary>When it is no news any more.</summary>
    public FeedDate? Expired { get; init; }

    /// <summary>Categories, subjects and keywords in order.</summary>
    public ImmutableArray<FeedCategory> Categories { get; init; } = [];

    /// <summary>Pictures in order, the item's own before its thumbnails.</summary>
    public ImmutableArray<FeedImage> Images { get; init; } = [];

    /// <summary>BCP 47 language; null where neither item nor feed states one.</summary>
    public string? Language { get; init; }

    /// <summary>The page of the readers' comments.</summary>
    public Uri? Comments { get; init; }

    /// <summary>How many comments there are, as stated.</summary>
    public int? CommentCount { get; init; }

    /// <summary>The feed that an aggregator took it from; null for an item of the feed's own.</summary>
    public FeedHead? Source { get; init; }

    /// <summary>Where it happened.</summary>
    public FeedPlace? Place { get; init; }

    /// <summary>The licence's address.</summary>
    public Uri? License { get; init; }

    /// <summary>The enclosures among <see cref="Links"/>.</summary>
    public IEnumerable<FeedLink> Enclosures => Links.Where(link => link.Relation == "enclosure");

    /// <summary>The date of the news: published, or written, or changed, in this order; null where the item has no date that can be read.</summary>
    public FeedDate? Date => new[] { Published, Created, Updated }.FirstOrDefault(date => date?.At is not null);
}
