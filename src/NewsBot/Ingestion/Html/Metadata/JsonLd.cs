using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace NewsBot.Ingestion.Html.Metadata;

/// <summary>Reads the articles in a page's JSON-LD: in arrays, graphs and nested things, with comments and bare line ends that JSON does not allow.</summary>
internal static partial class JsonLd
{
    /// <summary>A script that is longer holds no description of an article.</summary>
    private const int LongestScript = 1024 * 1024;

    private const int MostArticles = 20;
    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };
    private static readonly string[] Within = ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart", "item"];

    /// <summary>Reads them.</summary>
    /// <param name="document">The page.</param>
    /// <returns>The articles in order; what is broken beyond repair is read as far as single statements can be told.</returns>
    public static ImmutableArray<StructuredArticle> Read(IHtmlDocument document)
    {
        var articles = ImmutableArray.CreateBuilder<StructuredArticle>();
        foreach (var script in document.Scripts.Where(script => script.Type?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true))
        {
            var json = Wrapping().Replace(script.Text ?? "", "").Trim().TrimEnd(';');
            if (json.Length is > 1 and < LongestScript)
            {
                Read(json, articles);
            }
        }

        return articles.ToImmutable();
    }

    private static void Read(string json, ImmutableArray<StructuredArticle>.Builder articles)
    {
        foreach (var attempt in (IEnumerable<Func<string>>)[() => json, () => Controls().Replace(json, " "), () => CharacterReferences.Decode(json)])
        {
            try
            {
                using var parsed = JsonDocument.Parse(attempt(), Tolerant);
                Visit(parsed.RootElement, articles);
                return;
            }
            catch (JsonException)
            {
                // The next attempt mends more; the last one reads what is left.
            }
        }

        if (ArticleType().IsMatch(json))
        {
            articles.Add(new StructuredArticle { Published = Statement(json, "datePublished"), Modified = Statement(json, "dateModified"), Headline = Statement(json, "headline") });
        }
    }

    private static void Visit(JsonElement element, ImmutableArray<StructuredArticle>.Builder articles)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Visit(item, articles);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object && articles.Count < MostArticles)
        {
            if (JsonValues.Texts(element, "@type").Any(type => ArticleName().IsMatch(type)))
            {
                articles.Add(ArticleIn(element));
            }

            foreach (var name in Within)
            {
                if (element.TryGetProperty(name, out var inner))
                {
                    Visit(inner, articles);
                }
            }
        }
    }

    private static StructuredArticle ArticleIn(JsonElement element)
    {
        var free = JsonValues.Truth(element, "isAccessibleForFree");
        var parts = JsonValues.Objects(element, "hasPart").Where(part => JsonValues.Truth(part, "isAccessibleForFree") == false).ToList();
        return new StructuredArticle
        {
            Headline = JsonValues.Text(element, "headline") ?? JsonValues.Text(element, "name"),
            Description = JsonValues.Text(element, "description"),
            Authors = [.. JsonValues.Names(element, "author").DefaultIfEmpty(JsonValues.Names(element, "creator").FirstOrDefault() ?? "").Where(name => name.Length > 0)],
            Published = JsonValues.Text(element, "datePublished") ?? JsonValues.Text(element, "dateCreated"),
            Modified = JsonValues.Text(element, "dateModified"),
            Image = JsonValues.Names(element, "image", "url").FirstOrDefault(),
            Publisher = JsonValues.Names(element, "publisher").FirstOrDefault(),
            Body = JsonValues.Text(element, "articleBody"),
            WordCount = JsonValues.Number(element, "wordCount"),
            IsFree = parts.Count > 0 ? false : free,
            PaidParts = [.. parts.SelectMany(part => JsonValues.Texts(part, "cssSelector")).SelectMany(selector => selector.Split(',', StringSplitOptions.TrimEntries))],
        };
    }

    private static string? Statement(string json, string name)
    {
        var at = json.IndexOf($"\"{name}\"", StringComparison.Ordinal);
        return at >= 0 && StatedText().Match(json, at + name.Length + 2) is { Success: true } match ? Regex.Replace(match.Groups["text"].Value, @"\\(?<escaped>.)", "${escaped}", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) : null;
    }

    [GeneratedRegex(@"^\s*(?:<!--|(?://|/\*)?\s*<!\[CDATA\[(?:\s*\*/)?)|(?:-->|(?://|/\*)?\s*\]\]>(?:\s*\*/)?)\s*;?\s*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Wrapping();

    [GeneratedRegex(@"[\x00-\x1F]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Controls();

    [GeneratedRegex(@"Article|BlogPosting|Report|Posting|NewsStory|LiveBlog", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex ArticleName();

    [GeneratedRegex(@"""@type""\s*:\s*\[?\s*""[A-Za-z]*(?:Article|Posting|Report)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex ArticleType();

    [GeneratedRegex(@"\G\s*:\s*""(?<text>(?:[^""\\]|\\.){1,500})""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex StatedText();
}
