using System.Runtime.InteropServices;

namespace NewsBot.Topics;

/// <summary>A word of a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">Its length, without a possessive "'s".</param>
/// <param name="Word">Its number in the vocabulary; -1 where no name of the catalogue holds it.</param>
/// <param name="Traits">How it is written and what stands before it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextToken(int Start, int Length, int Word, TokenTraits Traits)
{
    /// <summary>Whether it has all of some traits.</summary>
    public bool Is(TokenTraits traits) => (Traits & traits) == traits;

    /// <summary>The word as it stands in its text.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}
