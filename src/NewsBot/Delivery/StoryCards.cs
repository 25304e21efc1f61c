using NewsBot.Messages;
using NewsBot.Stories;
using NewsBot.Subscriptions;
using NewsBot.Topics;

namespace NewsBot.Delivery;

/// <summary>A story as a reader sees it, in a post, a digest or an answer.</summary>
public sealed class StoryCards(TopicCatalogue catalogue, TimeProvider time)
{
    /// <summary>The story as a block: byline with publishers in order of appearance, number of sources where there is more than one, and the time (an unknown date is not shown).</summary>
    /// <param name="story">The story.</param>
    /// <param name="settings">The chat's zone and language.</param>
    /// <param name="withLead">True for the lead: the first whole sentences up to 280 characters, never cut inside one.</param>
    /// <param name="withAge">True for an age ("3 h ago") in place of the time.</param>
    public StoryBlock Card(Story story, ChatSettings settings, bool withLead, bool withAge) => throw new NotImplementedException();
}
