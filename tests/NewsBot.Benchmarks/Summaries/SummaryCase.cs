using System.Text.Json;
using NewsBot.Articles;

namespace NewsBot.Benchmarks.Summaries;

/// <summary>Articles about one thing, and what people wrote as their summary.</summary>
/// <param name="Articles">The articles in the order of the file.</param>
/// <param name="References">Summaries by people.</param>
internal sealed record SummaryCase(IReadOnlyList<Article> Articles, IReadOnlyList<string> References)
{
    /// <summary>Reads a file of lines <c>{"id", "articles": [{"id", "title", "body"}], "references": […]}</c>.</summary>
    public static List<SummaryCase> Read(string file)
    {
        var number = 0L;
        return [.. File.ReadLines(file).Where(line => line.Length > 0).Select(line =>
        {
            using var row = JsonDocument.Parse(line);
            var articles = row.RootElement.GetProperty("articles").EnumerateArray().Select(article => ArticleOf(article, ++number)).ToList();
            return new SummaryCase(articles, [.. row.RootElement.GetProperty("references").EnumerateArray().Select(text => text.GetString()!)]);
        })];
    }

    private static Article ArticleOf(JsonElement article, long number)
    {
        var text = new ArticleText
        {
            Title = article.GetProperty("title").GetString() ?? "",
            Publisher = "",
            Paragraphs = [.. Paragraphs(article.GetProperty("body").GetString() ?? "")],
        };
        return new Article(number, number, text, DateTimeOffset.UnixEpoch, Revision: 1, SourceId: "", Sightings: 1);
    }

    /// <summary>A blank line parts paragraphs; where there is none, a line break does if most lines end as sentences do (else the lines are only wrapped).</summary>
    private static IEnumerable<string> Paragraphs(string body)
    {
        body = body.ReplaceLineEndings("\n");
        var lines = body.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var wrapped = lines.Count(line => line.TrimEnd('"', '\'', '”', ')')[^1..] is "." or "!" or "?") < 0.7 * lines.Length;
        var blocks = body.Contains("\n\n", StringComparison.Ordinal) ? body.Split("\n\n") : wrapped ? [body] : lines;
        return blocks.Select(block => string.Join(' ', block.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(block => block.Length > 0);
    }
}
