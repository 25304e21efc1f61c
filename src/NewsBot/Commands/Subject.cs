using System.Collections.Immutable;
using NewsBot.Stories;
using NewsBot.Topics;

namespace NewsBot.Commands;

/// <summary>What a call is about.</summary>
internal abstract record Subject
{
    private Subject()
    {
    }

    /// <summary>One story.</summary>
    /// <param name="Story">The story.</param>
    public sealed record OfStory(Story Story) : Subject;

    /// <summary>The stories of topics.</summary>
    /// <param name="Ids">The topics; none for everything.</param>
    /// <param name="Named">The topic that the call names; null where it names none and is about the chat's own.</param>
    public sealed record OfTopics(ImmutableArray<string> Ids, Topic? Named) : Subject
    {
        /// <summary>True for everything: nothing was named, and the chat has no topics.</summary>
        public bool IsAll => Ids.IsEmpty;
    }
}
