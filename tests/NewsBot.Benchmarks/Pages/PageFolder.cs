using System.IO.Compression;
using System.Text.Json;
using AngleSharp.Html.Parser;

namespace NewsBot.Benchmarks.Pages;

/// <summary>Reads labelled pages: a folder for each page (source.html, expected.html, expected-metadata.json), or ground-truth.json beside html/*.html.gz.</summary>
internal static class PageFolder
{
    /// <summary>Reads them in the order of their names.</summary>
    /// <param name="folder">The folder.</param>
    public static List<LabelledPage> Read(string folder) =>
        File.Exists(Path.Combine(folder, "ground-truth.json")) ? [.. Benchmark(folder)] : [.. Directory.GetDirectories(folder).Order(StringComparer.Ordinal).Select(Readability)];

    private static IEnumerable<LabelledPage> Benchmark(string folder)
    {
        using var truth = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "ground-truth.json")));
        foreach (var page in truth.RootElement.EnumerateObject().OrderBy(page => page.Name, StringComparer.Ordinal))
        {
            using var file = File.OpenRead(Path.Combine(folder, "html", $"{page.Name}.html.gz"));
            using var unpacked = new GZipStream(file, CompressionMode.Decompress);
            using var source = new MemoryStream();
            unpacked.CopyTo(source);
            yield return new LabelledPage(page.Name, source.ToArray(), new Uri(Text(page.Value, "url") ?? "https://example.org/"), Text(page.Value, "articleBody") ?? "");
        }
    }

    private static LabelledPage Readability(string folder)
    {
        using var labels = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "expected-metadata.json")));
        using var expected = new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(folder, "expected.html")));
        return new LabelledPage(Path.GetFileName(folder), File.ReadAllBytes(Path.Combine(folder, "source.html")), new Uri("http://fakehost/test/page.html"), expected.Body?.TextContent ?? "")
        {
            HasCaptions = true,
            Title = Text(labels.RootElement, "title"),
            Byline = Text(labels.RootElement, "byline"),
            Published = Text(labels.RootElement, "publishedTime"),
        };
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
