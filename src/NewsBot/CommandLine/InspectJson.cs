using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsBot.Articles;
using NewsBot.Ingestion;
using NewsBot.Topics;

namespace NewsBot.CommandLine;

/// <summary>What the readers made of a file, as JSON.</summary>
internal static class InspectJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // Letters stay letters; the output goes to a pipe and never into HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The format, the articles with their topics, and the problems. A date without a time of day is written as the day alone.</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="tagger">Says what an article is about.</param>
    public static string Write(Reading reading, TopicTagger tagger) => JsonSerializer.Serialize(
        new
        {
            reading.Format,
            Articles = reading.Articles.Select(article => Article(article, tagger)),
            Problems = reading.Problems,
        },
        Options);

    private static object Article(ArticleText article, TopicTagger tagger) => new
    {
        article.Title,
        article.Publisher,
        article.Standfirst,
        article.Captions,
        article.Dateline,
        Published = Written(article.Published),
        PublishedPrecision = article.Published?.Precision,
        article.Language,
        article.Link,
        article.Truncated,
        article.Paragraphs,
        Topics = tagger.Tag(new TaggedText(article.Title, article.Standfirst, article.Dateline, article.Paragraphs))
            .Select(tag => new { Id = tag.TopicId, Score = Math.Round(tag.Score, 2), tag.Evidence }),
    };

    private static string? Written(Published? published) => published switch
    {
        null => null,
        { Precision: DatePrecision.Day } => published.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => published.At.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
    };
}
