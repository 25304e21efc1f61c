using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Ingestion.Html.Tree;

namespace NewsBot.Ingestion.Html.Body;

/// <summary>Finds galleries by their counters: "1/50", "2/50" … Their captions are no part of an article's text, however much they are.</summary>
internal static partial class PictureSeries
{
    // Five in a row: marks out of five do not come in this order.
    private const int Shortest = 5;
    private const int LongestCounter = 12;
    private const int MostCounters = 2000;

    /// <summary>The elements that hold one series each.</summary>
    /// <param name="body">A page's body, measured.</param>
    public static HashSet<PageElement> In(PageElement body)
    {
        var counters = body.Elements().Where(element => element.TextLength is >= 3 and <= LongestCounter && element.Children is [{ IsText: true }])
            .Select(element => (Element: element, Match: Counter().Match(element.WholeText()))).Where(one => one.Match.Success)
            .Select(one => (one.Element, At: Number(one.Match, "at"), Of: Number(one.Match, "of"))).Take(MostCounters);
        return [.. counters.GroupBy(counter => counter.Of).Where(series => IsRow([.. series.Select(counter => counter.At)])).Select(series => Around([.. series.Select(counter => counter.Element)])).OfType<PageElement>().Where(around => around != body)];
    }

    private static bool IsRow(List<int> numbers) => numbers.Count >= Shortest && numbers.Zip(numbers.Skip(1)).Count(pair => pair.Second == pair.First + 1) >= Shortest - 1;

    private static PageElement? Around(List<PageElement> counters)
    {
        var holds = new Dictionary<PageElement, int>();
        foreach (var around in counters.SelectMany(counter => counter.Ancestors()))
        {
            holds[around] = holds.GetValueOrDefault(around) + 1;
        }

        return counters[0].Ancestors().FirstOrDefault(around => holds[around] == counters.Count);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\(?(?<at>[0-9]{1,3})\s?(?:/|of|von|من)\s?(?<of>[0-9]{1,3})\)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Counter();
}
