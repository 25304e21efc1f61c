using System.Text.Json;
using NewsBot.Stories.Sentences;
using NewsBot.Stories.Timelines;
using Spectre.Console;

namespace NewsBot.Benchmarks.Timelines;

/// <summary>Scores the times found in texts against labelled ones: whether they were found, and whether their values are right (clock times count by their day).</summary>
internal static class TimelineVerb
{
    public static int Run(string file)
    {
        var (labelled, found, matched, right) = (0, 0, 0, 0);
        foreach (var article in DatedArticle.Read(file))
        {
            var text = string.Join('\n', article.Sentences);
            var times = Times(article, text);
            var free = times.ToList();
            var from = 0;
            foreach (var label in article.Labels)
            {
                var at = label.Text.Length > 0 ? text.IndexOf(label.Text, from, StringComparison.OrdinalIgnoreCase) : -1;
                from = at >= 0 ? at : from;
                var match = label.Text.Length == 0
                    ? free.Find(time => Same(time.Value, label.Value))
                    : at < 0 ? default : free.Find(time => time.Value is not null && time.Start < at + label.Text.Length && time.End > at);
                labelled++;
                if (match.Value is null)
                {
                    continue;
                }

                free.Remove(match);
                matched++;
                right += Same(match.Value, label.Value) ? 1 : 0;
            }

            found += times.Count;
        }

        Show("found", labelled, found, matched);
        Show("value right", labelled, found, right);
        Console.WriteLine(JsonSerializer.Serialize(new { labelled, found, matched, right, valueF1 = F1(labelled, found, right) }, JsonSerializerOptions.Web));
        return 0;
    }

    private static void Show(string what, int labelled, int found, int hits) => AnsiConsole.WriteLine(
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{what,-12} recall {100.0 * hits / Math.Max(1, labelled):F1}  precision {100.0 * hits / Math.Max(1, found):F1}  F1 {F1(labelled, found, hits):F1}  ({hits} of {labelled} labelled, {found} found)"));

    private static double F1(int labelled, int found, int hits) => labelled + found == 0 ? 0 : 200.0 * hits / (labelled + found);

    private static List<(int Start, int End, string? Value)> Times(DatedArticle article, string text)
    {
        var reader = new DateReader(article.Published);
        var times = new List<(int Start, int End, string? Value)>();
        var from = 0;
        foreach (var sentence in text.Split('\n').SelectMany(paragraph => SentenceSplitter.Split(paragraph)))
        {
            var start = Math.Max(from, text.IndexOf(sentence, from, StringComparison.Ordinal));
            times.AddRange(reader.Read(sentence).Where(time => time.Kind != FoundDateKind.Derived).Select(time => (start + time.Start, start + time.End, (string?)time.Value)));
            from = start + sentence.Length;
        }

        return times;
    }

    /// <summary>Values by their day: <c>2015-03-14TMO</c> and <c>2015-03-14T18:30</c> are that day.</summary>
    private static bool Same(string? one, string other) => string.Equals(Day(one ?? ""), Day(other), StringComparison.OrdinalIgnoreCase);

    private static string Day(string value) => value.Length > 10 && value[4] == '-' && value[7] == '-' ? value[..10] : value.TrimEnd('X');
}
