using System.Runtime.InteropServices;

namespace NewsBot.Topics;

/// <summary>What a mention adds to a topic.</summary>
/// <param name="Topic">Number of the topic.</param>
/// <param name="Weight">The weight before zone and hyphen.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TopicCount(int Topic, double Weight);
