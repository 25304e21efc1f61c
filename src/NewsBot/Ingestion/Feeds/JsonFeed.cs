using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace NewsBot.Ingestion.Feeds;

/// <summary>Reads JSON Feed 1.0 and 1.1 (jsonfeed.org). A value of another type than the specification's is taken where it has one meaning, and else passed over.</summary>
internal static class JsonFeed
{
    // A number of JSON may be the id; everything else of it is text, lists and objects few levels deep.
    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>Reads.</summary>
    /// <param name="text">The document.</param>
    /// <param name="encoding">Its encoding.</param>
    /// <param name="repairs">What was wrong with it so far.</param>
    /// <param name="address">Its address.</param>
    /// <param name="language">Its language by the headers.</param>
    public static FeedReading Read(string text, string encoding, List<string> repairs, Uri address, string? language)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Tolerant);
            var root = document.RootElement;
            return root.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array
                ? new FeedReading(Whole(root, items, encoding, repairs, address, language), Problem: null)
                : FeedProblems.Of(ProblemKind.UnknownLayout, address, "it is JSON without a list \"items\", and so no JSON Feed");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return FeedProblems.Of(ProblemKind.UnknownLayout, address, $"it begins as JSON and is none: {Html.HtmlText.Clean(exception.Message)}");
        }
    }

    private static Feed Whole(JsonElement root, JsonElement items, string encoding, List<string> repairs, Uri address, string? language)
    {
        language = Addresses.Language(Text(root, "language")) ?? language;
        var links = Links(address, (LinkReading.Page, Text(root, "home_page_url")), ("self", Text(root, "feed_url")), ("next", Text(root, "next_url")));
        var head = new FeedHead
        {
            Id = Text(root, "feed_url"),
            Title = Plain(Text(root, "title"), language, address),
            Subtitle = Plain(Text(root, "description"), language, address),
            Link = LinkReading.PageOf(links),
            Links = links,
            Language = language,
            Authors = People(root, address),
            Image = Images(root, address, "icon").FirstOrDefault(),
            Icon = Addresses.Resolve(Text(root, "favicon"), address),
        };
        var read = items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Take(FeedLimits.Items).Select(item => Item(item, address, head));
        return new Feed(FeedVersion.JsonFeed, head, [.. read], encoding, [.. repairs]);
    }

    private static FeedItem Item(JsonElement item, Uri address, FeedHead head)
    {
        var language = Addresses.Language(Text(item, "language")) ?? head.Language;
        var links = Links(address, (LinkReading.Page, Text(item, "url")), ("related", Text(item, "external_url"))).AddRange(Attachments(item, address));
        FeedText?[] contents = [Markup(Text(item, "content_html"), language, address), Plain(Text(item, "content_text"), language, address)];
        var authors = People(item, address);
        var id = Text(item, "id");
        var page = LinkReading.PageOf(links);
        return new FeedItem
        {
            Id = id,
            IdIsLink = page is null && Addresses.Resolve(id, address)?.OriginalString == id,
            Link = page ?? (id is not null && WrittenAddress.Absolute(id) is not null ? Addresses.Resolve(id, address) : null),
            Links = links,
            Title = Plain(Text(item, "title"), language, address),
            Summary = Plain(Text(item, "summary"), language, address),
            Contents = [.. contents.OfType<FeedText>()],
            Authors = authors.IsEmpty ? head.Authors : authors,
            Published = Date(Text(item, "date_published")),
            Updated = Date(Text(item, "date_modified")),
            Categories = [.. List(item, "tags").Select(Scalar).OfType<string>().Where(tag => tag.Length > 0).Distinct(StringComparer.Ordinal).Select(tag => new FeedCategory(tag))],
            Images = Images(item, address, "image", "banner_image"),
            Language = language,
        };
    }

    private static FeedText? Plain(string? text, string? language, Uri address) => text is null ? null : TextReading.Finish(text, FeedTextKind.Plain, language, address);

    private static FeedText? Markup(string? text, string? language, Uri address) => text is null ? null : TextReading.Finish(text, FeedTextKind.Html, language, address);

    private static FeedDate? Date(string? text) => text is null ? null : DateReading.Read(text);

    private static ImmutableArray<FeedLink> Links(Uri address, params IEnumerable<(string Relation, string? Written)> links) =>
        [.. links.Select(link => Addresses.Resolve(link.Written, address) is { } leads ? new FeedLink(leads, link.Relation) : null).OfType<FeedLink>()];

    private static IEnumerable<FeedLink> Attachments(JsonElement item, Uri address)
    {
        foreach (var attachment in List(item, "attachments").Where(attachment => attachment.ValueKind == JsonValueKind.Object))
        {
            if (Addresses.Resolve(Text(attachment, "url"), address) is { } leads)
            {
                yield return new FeedLink(leads, "enclosure", Text(attachment, "mime_type"), Title: Text(attachment, "title"), Length: Text(attachment, "size_in_bytes"));
            }
        }
    }

    private static ImmutableArray<FeedImage> Images(JsonElement around, Uri address, params IEnumerable<string> names) =>
        [.. names.Select(name => Addresses.Resolve(Text(around, name), address)).OfType<Uri>().Distinct().Select(picture => new FeedImage(picture))];

    // 1.0 has one author, 1.1 a list.
    private static ImmutableArray<FeedPerson> People(JsonElement around, Uri address)
    {
        var single = around.TryGetProperty("author", out var author) ? [author] : Array.Empty<JsonElement>();
        return [.. List(around, "authors").Concat(single)
            .Where(person => person.ValueKind == JsonValueKind.Object)
            .Select(person => new FeedPerson(Text(person, "name"), Email: null, Addresses.Resolve(Text(person, "url"), address)))
            .Where(person => person.Name is not null || person.Page is not null)
            .Distinct()];
    }

    private static IEnumerable<JsonElement> List(JsonElement around, string name) =>
        around.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Take(FeedLimits.PerItem) : [];

    private static string? Text(JsonElement around, string name) => around.TryGetProperty(name, out var value) ? Scalar(value) : null;

    private static string? Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()?.Trim() is { Length: > 0 } text ? text : null,
        JsonValueKind.Number => value.GetRawText().ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}
