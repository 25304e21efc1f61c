using System.Globalization;
using NewsBot.Articles;

namespace NewsBot.Benchmarks.Stories;

/// <summary>A line of a file of articles that carry the label of their story.</summary>
internal sealed record LabelledLine(string Id, string? Source, string Title, string? Body, string? Published, string? Story)
{
    private static readonly DateTimeOffset Unknown = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>When it was published; null where the line does not say.</summary>
    public DateTimeOffset? PublishedAt => Published is null ? null : DateTimeOffset.Parse(Published, CultureInfo.InvariantCulture);

    /// <summary>The article as a reader would have found it, seen when it was published.</summary>
    public Candidate ToCandidate() => new(
        new ArticleText
        {
            Title = Title,
            Publisher = Source ?? Id,
            Published = PublishedAt is { } at ? new Published(at, DatePrecision.Time) : null,
            Language = "en",
            Paragraphs = [.. (Body ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        },
        new Sighting("benchmark", Id, PublishedAt ?? Unknown));
}
