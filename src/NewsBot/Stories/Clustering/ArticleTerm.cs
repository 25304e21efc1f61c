using System.Runtime.InteropServices;

namespace NewsBot.Stories.Clustering;

/// <summary>A term of an article.</summary>
/// <param name="Text">The term.</param>
/// <param name="Key">Its key; see <see cref="TermWords.Key"/>.</param>
/// <param name="Count">How often it stands there; in the headline counts double.</param>
/// <param name="IsName">Whether it is written as a name there.</param>
/// <param name="IsCommon">Whether many stories hold it by its nature; see <see cref="CommonTerms"/>.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ArticleTerm(string Text, uint Key, int Count, bool IsName, bool IsCommon)
{
    /// <summary>Whether it is a number, or begins with one.</summary>
    public bool IsNumber => char.IsDigit(Text[0]);
}
