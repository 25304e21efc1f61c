using System.Collections.Immutable;

namespace NewsBot.Topics;

/// <summary>A topic that a text is about, with the reason.</summary>
/// <param name="TopicId">The catalogue's id ("iraq").</param>
/// <param name="Score">The tagger's score, at least 2 where the text passed the threshold.</param>
/// <param name="Evidence">What was found where, strongest first.</param>
public sealed record TopicTag(string TopicId, double Score, ImmutableArray<TopicEvidence> Evidence);
