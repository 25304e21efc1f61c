using System.Text;
using System.Text.RegularExpressions;
using NewsBot.Ingestion.Feeds;

namespace NewsBot.Benchmarks.Feeds;

/// <summary>A document of the suite: the feed, the headers that it pretends to have come with, and what is expected of it.</summary>
/// <param name="Name">The file, relative to the suite.</param>
/// <param name="Body">The document.</param>
/// <param name="Headers">Headers by name.</param>
/// <param name="Expect">An expression in Python.</param>
internal sealed partial record SuiteCase(string Name, byte[] Body, IReadOnlyDictionary<string, string> Headers, string Expect)
{
    // Where the suite's own server pretends to be.
    private static readonly Uri Server = new("http://127.0.0.1:8097/");

    /// <summary>All cases below a folder, by name.</summary>
    /// <param name="folder">The suite.</param>
    public static IEnumerable<SuiteCase> All(string folder) =>
        Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .Select(file => Load(folder, file))
            .OfType<SuiteCase>();

    /// <summary>What NewsBot makes of it.</summary>
    public FeedReading Read()
    {
        var address = new Uri(Server, Name);
        address = Headers.TryGetValue("Content-Location", out var location) ? new Uri(address, location) : address;
        return FeedReader.Read(Body, Headers.GetValueOrDefault("Content-Type"), address, Headers.GetValueOrDefault("Content-Language"));
    }

    private static SuiteCase? Load(string folder, string file)
    {
        var body = File.ReadAllBytes(file);
        var text = Encoding.Latin1.GetString(body).Replace("\0", string.Empty, StringComparison.Ordinal);
        if (ExpectLine().Match(text) is not { Success: true } expect)
        {
            return null;
        }

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match header in HeaderLine().Matches(text))
        {
            headers[header.Groups["name"].Value] = header.Groups["value"].Value.Trim();
        }

        return new SuiteCase(Path.GetRelativePath(folder, file), body, headers, expect.Groups["expression"].Value.Trim());
    }

    [GeneratedRegex(@"Expect:\s*(?<expression>[^\r\n]+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ExpectLine();

    [GeneratedRegex(@"Header:\s*(?<name>[A-Za-z-]+):(?<value>[^\r\n]*)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HeaderLine();
}
