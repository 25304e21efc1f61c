using System.Collections.Immutable;

namespace NewsBot.Delivery;

/// <summary>What goes into one message.</summary>
/// <param name="Kind">What kind of message.</param>
/// <param name="Stories">Its stories in the order in which they were founded.</param>
internal sealed record Post(PostKind Kind, ImmutableArray<DueStory> Stories)
{
    /// <summary>Older ones that the message only counts.</summary>
    public ImmutableArray<DueRow> Counted { get; init; } = [];

    /// <summary>All that is owed no more once the message is sent.</summary>
    public IEnumerable<DueRow> Rows => Stories.Select(story => story.Row).Concat(Counted);
}
