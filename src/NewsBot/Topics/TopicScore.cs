using System.Runtime.InteropServices;

namespace NewsBot.Topics;

/// <summary>How strongly a text is about a topic.</summary>
/// <param name="Number">Number of the topic.</param>
/// <param name="Score">The score.</param>
/// <param name="Foremost">Whether headline, first sentence, dateline or source name it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TopicScore(int Number, double Score, bool Foremost);
