using NewsBot.Articles;

namespace NewsBot.Tests.Support;

/// <summary>Things with sensible defaults, so that a test says only what matters to it.</summary>
public static class Some
{
    public static readonly DateTimeOffset Noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    public static ArticleText Text(string title = "Port of Basra opens a second grain terminal", params string[] paragraphs) => new()
    {
        Title = title,
        Publisher = "Sample Wire",
        Language = "en",
        Paragraphs = paragraphs.Length > 0
            ? [.. paragraphs]
            : ["The terminal doubles the port's capacity, the transport ministry said on Monday.", "Two more berths follow in spring."],
    };

    /// <summary>A paragraph in words of its own, which ties its article to no other.</summary>
    public static string OwnWords(string subject) => string.Join(' ', Enumerable.Range(1, 40).Select(number => $"{subject}{number}")) + ".";

    public static Candidate Candidate(ArticleText? text = null, string place = "page.txt", string source = "samples", DateTimeOffset? seen = null) =>
        new(text ?? Text(), new Sighting(source, place, seen ?? Noon));

    public static Article Article(ArticleText? text = null, long id = 1, long story = 1) =>
        new(id, story, text ?? Text(), Noon, Revision: 1, "samples", Sightings: 1);
}
