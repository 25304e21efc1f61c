using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace NewsBot.Stories.Timelines;

/// <summary>A date that a text states, as far as it is known.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Granularity">How long it is from there.</param>
/// <param name="IsCertain">False where the year, or what it is reckoned from, was guessed.</param>
public sealed record StatedDate(LocalDate First, Granularity Granularity, bool IsCertain = true)
{
    /// <summary>Its last day.</summary>
    public LocalDate Last => Granularity switch
    {
        Granularity.Day => First,
        Granularity.Week => First.PlusDays(6),
        Granularity.Weekend => First.PlusDays(1),
        Granularity.Month => First.PlusMonths(1).PlusDays(-1),
        Granularity.Year => First.PlusYears(1).PlusDays(-1),
        _ => First.PlusYears(10).PlusDays(-1),
    };

    /// <summary>As TIMEX3 writes it (http://www.timeml.org): <c>2026-04-14</c>, <c>2026-W16</c>, <c>2026-W16-WE</c>, <c>2026-04</c>, <c>2026</c>, <c>202</c>.</summary>
    public override string ToString() => Granularity switch
    {
        Granularity.Day => First.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        Granularity.Week => Week(),
        Granularity.Weekend => $"{Week()}-WE",
        Granularity.Month => First.ToString("uuuu-MM", CultureInfo.InvariantCulture),
        Granularity.Year => First.ToString("uuuu", CultureInfo.InvariantCulture),
        _ => First.ToString("uuuu", CultureInfo.InvariantCulture)[..3],
    };

    private string Week() => string.Create(CultureInfo.InvariantCulture, $"{WeekYearRules.Iso.GetWeekYear(First):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(First):00}");
}
