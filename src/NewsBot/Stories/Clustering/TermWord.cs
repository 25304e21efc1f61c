using System.Runtime.InteropServices;

namespace NewsBot.Stories.Clustering;

/// <summary>A word or number of a text.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character after its last.</param>
/// <param name="IsNumber">Whether it begins with a digit.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TermWord(int Start, int End, bool IsNumber)
{
    /// <summary>Its length in characters.</summary>
    public int Length => End - Start;
}
