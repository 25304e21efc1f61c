using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NewsBot.Articles;

namespace NewsBot.Ingestion.Feeds;

/// <summary>Makes the keys by which the items of a feed are known again.</summary>
public static class ItemIdentity
{
    // Below, a text is "Read more" or the name of a section, which many items share.
    private const int ShortestText = 80;
    private const int ShortestPath = 12;
    private const int LongestKey = 300;
    private const int DigestBytes = 12;

    /// <summary>The keys of a feed's items, in their order. A key that items with different pages or texts share is no key for them.</summary>
    /// <param name="feed">The feed.</param>
    public static ImmutableArray<ItemKeys> Of(Feed feed)
    {
        var keys = feed.Items.Select(Raw).ToList();
        var ids = Shared(keys, key => key.Id, key => key.Link ?? key.Title);
        var links = Shared(keys, key => key.Link, key => key.Id is null ? key.Title : key.Id + key.Title);
        var paths = Shared(keys, key => key.Path, key => key.Link);
        var texts = Shared(keys, key => key.Text, key => key.Title);
        return
        [
            .. keys.Select(key => new ItemKeys(
                key.Id is not null && ids.Contains(key.Id) ? null : key.Id,
                key.Link is not null && links.Contains(key.Link) ? null : key.Link,
                key.Path is not null && (paths.Contains(key.Path) || (key.Link is not null && links.Contains(key.Link))) ? null : key.Path,
                key.Title,
                key.Text is not null && texts.Contains(key.Text) ? null : key.Text)),
        ];
    }

    private static ItemKeys Raw(FeedItem item)
    {
        var link = item.Link is null ? null : PageAddress.Of(item.Link);
        var path = link is null ? null : link[link.IndexOf('/', StringComparison.Ordinal)..];
        var title = Normal(item.Title?.ToLine());
        var parts = (item.Contents.FirstOrDefault() ?? item.Summary)?.ToParts();
        var text = Normal(parts is null ? null : string.Join(' ', parts.Paragraphs));
        return new ItemKeys(
            Id(item.Id),
            link is null || path == "/" ? null : Bounded(link),
            path is null || path.Length < ShortestPath ? null : Bounded(path),
            title.Length == 0 ? null : Digest(title),
            text.Length < ShortestText ? null : Digest(text));
    }

    private static string? Id(string? id) => id is null ? null
        : WebAddress.Of(id) is { } address ? Bounded(PageAddress.Of(address))
        : Bounded(id.Trim());

    private static string Normal(string? text) => text is null ? string.Empty : NormalForm.Of(text).ToLowerInvariant();

    private static HashSet<string> Shared(List<ItemKeys> keys, Func<ItemKeys, string?> key, Func<ItemKeys, string?> difference) =>
        [.. keys.Where(item => key(item) is not null).GroupBy(item => key(item)!, StringComparer.Ordinal).Where(group => group.Select(difference).Distinct(StringComparer.Ordinal).Skip(1).Any()).Select(group => group.Key)];

    private static string Bounded(string key) => key.Length <= LongestKey ? key : Digest(key);

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, DigestBytes));
}
