using System.Globalization;

namespace NewsBot.Stories.Timelines;

/// <summary>A time that a sentence names, reckoned out.</summary>
/// <param name="Start">Where it begins in the sentence.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="Date">When; null for a duration.</param>
/// <param name="Kind">How it was said.</param>
/// <param name="Duration">A duration as TIMEX3 writes it (<c>P3D</c>, <c>PT5H</c>, <c>PXD</c> where the number is not said); null for a date.</param>
internal sealed record FoundDate(int Start, int End, StatedDate? Date, FoundDateKind Kind, string? Duration = null)
{
    /// <summary>As TIMEX3 writes it.</summary>
    public string Value => Date?.ToString() ?? Duration!;

    /// <summary>A duration.</summary>
    public static FoundDate Lasting(DateExpression.Duration said)
    {
        var isClock = said.Unit is DateLexicon.Unit.Second or DateLexicon.Unit.Minute or DateLexicon.Unit.Hour;
        var count = said.Count?.ToString("0.#", CultureInfo.InvariantCulture) ?? "X";
        return new FoundDate(said.Start, said.End, Date: null, FoundDateKind.Duration, $"{(isClock ? "PT" : "P")}{count}{said.Unit.ToString()[0]}");
    }
}
