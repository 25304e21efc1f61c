using System.Collections.Immutable;

namespace NewsBot.Platforms.DiscordChat.Posting;

/// <summary>The colour of a story's edge: the same topic always has the same one.</summary>
internal static class DiscordColour
{
    private const int Unknown = 0x7A8290;
    private const uint OffsetBasis = 2166136261, Prime = 16777619;

    // Calm, and readable on the platform's light and dark grounds.
    private static readonly ImmutableArray<int> Palette =
        [0x3B7DD8, 0x2A9D8F, 0xB5651D, 0x8E5EA2, 0xC0504D, 0x6A994E, 0xD9A441, 0x4A6FA5, 0xA44A7A, 0x5C8374, 0xCC7A3B, 0x5B5EA6];

    /// <summary>The colour of the first topic, which is the most specific one.</summary>
    /// <param name="topics">Names of topics.</param>
    public static int Of(ImmutableArray<string> topics) => topics.IsDefaultOrEmpty ? Unknown : Palette[(int)(Hash(topics[0]) % (uint)Palette.Length)];

    // FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/): the runtime's own hash differs from start to start.
    private static uint Hash(string text) => text.Aggregate(OffsetBasis, static (hash, character) => unchecked((hash ^ character) * Prime));
}
