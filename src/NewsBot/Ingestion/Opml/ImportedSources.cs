using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsBot.Ingestion.Feeds;

namespace NewsBot.Ingestion.Opml;

/// <summary>Makes sources of the feeds of a list, as the configuration declares them.</summary>
public static class ImportedSources
{
    // As long as an id may be, with room for a number behind it: a list has at most as many feeds as a feed has elements.
    private const int LongestId = 33;

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Those whose addresses are not sources yet, with ids that no other source has.</summary>
    /// <param name="feeds">The feeds.</param>
    /// <param name="known">The sources of the configuration.</param>
    public static ImmutableArray<SourceOptions> Of(IEnumerable<OpmlFeed> feeds, IReadOnlyCollection<SourceOptions> known)
    {
        var ids = known.Select(source => source.Id).Append(FileIngest.AdHocId).ToHashSet(StringComparer.Ordinal);
        var addresses = known.Select(source => source.Url).OfType<Uri>().Where(WebAddress.Is).Select(PageAddress.OfFeed).ToHashSet(StringComparer.Ordinal);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. feeds.Where(feed => !addresses.Contains(PageAddress.OfFeed(feed.Address))).Select(feed => new SourceOptions { Id = Id(feed, ids, numbers), Name = feed.Title, Kind = SourceKind.Feed, Url = feed.Address })];
    }

    /// <summary>Writes them as lines to paste into <c>Sources</c>.</summary>
    /// <param name="sources">The sources.</param>
    public static string Write(IEnumerable<SourceOptions> sources) => string.Concat(sources.Select(source =>
        JsonSerializer.Serialize(new { source.Id, source.Name, Kind = source.Kind.ToString(), Url = source.Url!.AbsoluteUri }, Written).ReplaceLineEndings("\n") + ",\n"));

    private static string Id(OpmlFeed feed, HashSet<string> taken, Dictionary<string, int> numbers)
    {
        // A name in another script gives no id; the host does.
        var id = Slug(feed.Title) is { Length: > 1 } named ? named : Slug(feed.Address.IdnHost);
        id = id.Length == 0 ? "feed" : id;
        var unique = id;
        while (!taken.Add(unique))
        {
            // Counted on, not from 2 anew: a list may call all its feeds the same.
            var number = numbers[id] = numbers.GetValueOrDefault(id, 1) + 1;
            unique = string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
        }

        return unique;
    }

    private static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var character in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                slug.Append(character);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString(0, Math.Min(slug.Length, LongestId)).Trim('-');
    }
}
