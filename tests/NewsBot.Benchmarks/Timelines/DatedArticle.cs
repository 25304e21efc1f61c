using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace NewsBot.Benchmarks.Timelines;

/// <summary>An article whose times are labelled.</summary>
/// <param name="Sentences">Its sentences in order, where the file gives them; else its body alone.</param>
/// <param name="Published">Its day; null where it is not known.</param>
/// <param name="Labels">The labelled times in the order of the text.</param>
internal sealed record DatedArticle(IReadOnlyList<string> Sentences, LocalDate? Published, IReadOnlyList<DatedArticle.Label> Labels)
{
    /// <summary>Reads a file of lines <c>{"id", "body" or "sentences": […], "published", "dates": [{"text", "value"}]}</c>; the labels may be called <c>expressions</c> or <c>timexes</c> too.</summary>
    public static List<DatedArticle> Read(string file) => [.. File.ReadLines(file).Where(line => line.Length > 0).Select(line =>
    {
        using var row = JsonDocument.Parse(line);
        var root = row.RootElement;
        IReadOnlyList<string> sentences = root.TryGetProperty("sentences", out var list) ? [.. list.EnumerateArray().Select(sentence => sentence.GetString()!)] : [root.GetProperty("body").GetString()!];
        return new DatedArticle(sentences, Day(root), [.. Labelled(root)]);
    })];

    private static LocalDate? Day(JsonElement root) =>
        root.TryGetProperty("published", out var published) && published.GetString() is { Length: >= 10 } text && LocalDatePattern.Iso.Parse(text[..10]) is { Success: true } day ? day.Value : null;

    private static IEnumerable<Label> Labelled(JsonElement root)
    {
        foreach (var name in (string[])["dates", "expressions", "timexes"])
        {
            if (root.TryGetProperty(name, out var labels))
            {
                return labels.EnumerateArray().Select(label => label.ValueKind == JsonValueKind.String ? new Label("", label.GetString()!) : new Label(label.GetProperty("text").GetString()!, label.GetProperty("value").GetString()!)).ToList();
            }
        }

        return [];
    }

    /// <summary>A labelled time.</summary>
    /// <param name="Text">Its words; empty where only its value is labelled.</param>
    /// <param name="Value">Its TIMEX3 value.</param>
    internal sealed record Label(string Text, string Value);
}
