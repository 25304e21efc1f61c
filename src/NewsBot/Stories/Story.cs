using System.Collections.Immutable;
using NewsBot.Articles;
using NewsBot.Topics;

namespace NewsBot.Stories;

/// <summary>One event as told by its publishers.</summary>
public sealed record Story
{
    /// <summary>Its id.</summary>
    public required StoryId Id { get; init; }

    /// <summary>The headline shown for it.</summary>
    public required string Headline { get; init; }

    /// <summary>Standfirst of the article that gave the headline; null where it has none.</summary>
    public string? Standfirst { get; init; }

    /// <summary>Link of the article that gave the headline; null where none is known.</summary>
    public Uri? Link { get; init; }

    /// <summary>First paragraphs (at most five) of that article.</summary>
    public ImmutableArray<string> Lead { get; init; } = [];

    /// <summary>BCP 47 language of that article.</summary>
    public string Language { get; init; } = "und";

    /// <summary>Publishers in order of appearance, each once.</summary>
    public ImmutableArray<string> Publishers { get; init; } = [];

    /// <summary>How many publishers tell it in words of their own.</summary>
    public int IndependentSources { get; init; } = 1;

    /// <summary>What the publisher of the headline says of it since; null for nothing.</summary>
    public Notice? Notice { get; init; }

    /// <summary>When it was first published; null where no article says.</summary>
    public Published? Published { get; init; }

    /// <summary>When NewsBot first saw it.</summary>
    public DateTimeOffset FirstSeen { get; init; }

    /// <summary>When NewsBot last saw something new of it (an article or a revision).</summary>
    public DateTimeOffset LastSeen { get; init; }

    /// <summary>What it is about, strongest first; without the wider topics that follow from the tree.</summary>
    public ImmutableArray<TopicTag> Topics { get; init; } = [];

    /// <summary>True where it was stored without being news, and is owed to nobody.</summary>
    public bool IsSilent { get; init; }

    /// <summary>The story that its articles were told as until now, where it was taken out of another one and brought nothing new since; else null.</summary>
    public StoryId? PartedFrom { get; init; }

    /// <summary>The number of its last change (see <see cref="StoryChange"/>); 0 while it is as it was founded.</summary>
    public long Change { get; init; }

    /// <summary>Its place in the sequence in which stories were founded; see <see cref="StoryStore.LastSequenceAsync"/>.</summary>
    public long Sequence { get; init; }
}
