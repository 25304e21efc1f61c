using System.Collections.Frozen;
using System.Text;
using NewsBot.Ingestion.Feeds.Markup;
using NewsBot.Ingestion.Html;

namespace NewsBot.Ingestion.Feeds;

/// <summary>Reads elements that hold text: tells text from markup, as Atom states it and as RSS leaves it to be guessed.</summary>
internal static class TextReading
{
    private static readonly FrozenSet<string> UsualTags = (
        "a abbr acronym address article aside b big blockquote br button caption center cite code col dd del dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img input ins kbd label legend li main mark nav ol p pre q s samp section "
        + "small span strike strong sub sup table tbody td tfoot th thead time tr tt u ul var script style iframe video audio object embed svg form").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads.</summary>
    /// <param name="element">The element; null reads as null.</param>
    /// <param name="origin">The feed.</param>
    /// <param name="byDefault">What it is where nothing is stated.</param>
    public static FeedText? Read(FeedElement? element, Origin origin, FeedTextKind byDefault = FeedTextKind.Plain)
    {
        if (element is null)
        {
            return null;
        }

        var address = Addresses.BaseOf(element, origin.Address);
        var type = MediaType(element["type"]);
        var kind = type switch
        {
            null => byDefault,
            "application/xhtml+xml" => FeedTextKind.Xhtml,
            "text/html" => FeedTextKind.Html,
            _ => FeedTextKind.Plain,
        };
        var (value, read) = element.HasElements ? (Markup(element, kind, origin.Version), kind == FeedTextKind.Plain ? FeedTextKind.Html : kind) : Content(element, type, kind, origin);
        return Finish(value, read, Addresses.LanguageOf(element, origin.Language), address);
    }

    /// <summary>A text of a known kind, its links resolved.</summary>
    /// <param name="value">Text or markup.</param>
    /// <param name="kind">Which of both.</param>
    /// <param name="language">Its language.</param>
    /// <param name="address">What its links are relative to.</param>
    public static FeedText Finish(string value, FeedTextKind kind, string? language, Uri address) =>
        new(kind == FeedTextKind.Plain ? value : HtmlLinks.Resolve(value, address), kind, language, address);

    /// <summary>True where a text that is not said to be markup must be it: it has an end tag or a reference, and no tag that HTML does not know.</summary>
    /// <param name="text">The text.</param>
    public static bool LooksLikeHtml(string text)
    {
        if (!text.AsSpan().ContainsAny('<', '&'))
        {
            return false;
        }

        var sure = false;
        var scanner = new MarkupScanner(text);
        while (scanner.Next())
        {
            if (scanner.Kind is MarkupKind.Open or MarkupKind.Close)
            {
                sure |= scanner.Kind == MarkupKind.Close || scanner.SelfClosing;
                if (!UsualTags.Contains(scanner.Value.ToString()))
                {
                    return false;
                }
            }
            else
            {
                sure |= scanner.Value.Contains('&') && CharacterReferences.Decode(scanner.Value).Length != scanner.Value.Length;
            }
        }

        return sure;
    }

    private static string? MediaType(string? stated) => stated?.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        null or "" => null,
        "text" or "plain" => "text/plain",
        "html" => "text/html",
        "xhtml" => "application/xhtml+xml",
        var other => other,
    };

    private static (string Value, FeedTextKind Kind) Content(FeedElement element, string? type, FeedTextKind kind, Origin origin)
    {
        var text = element.Text;
        if (IsBase64(element["mode"], type, origin) && Decoded(text) is { } decoded)
        {
            return (decoded, type is "text/plain" || !LooksLikeHtml(decoded) ? FeedTextKind.Plain : FeedTextKind.Html);
        }

        return (text, kind == FeedTextKind.Plain && !origin.IsAtom && LooksLikeHtml(text) ? FeedTextKind.Html : kind);
    }

    // RFC 4287, 4.1.3.3: content of a media type that is neither text nor XML is Base64.
    private static bool IsBase64(string? mode, string? type, Origin origin) =>
        mode is "base64"
        || (origin.IsAtom && type is not null && !type.StartsWith("text/", StringComparison.Ordinal) && !type.EndsWith("+xml", StringComparison.Ordinal) && !type.EndsWith("/xml", StringComparison.Ordinal));

    private static string? Decoded(string text)
    {
        var bytes = new byte[(text.Length * 3 / 4) + 3];
        return Convert.TryFromBase64String(text, bytes, out var written) ? Encoding.UTF8.GetString(bytes, 0, written) : null;
    }

    private static string Markup(FeedElement element, FeedTextKind kind, FeedVersion version)
    {
        // Atom 1.0 wraps its XHTML in a div that is no part of it (RFC 4287, 3.1.1.3).
        var content = version == FeedVersion.Atom10 && kind == FeedTextKind.Xhtml && OnlyDiv(element) is { } wrapper ? wrapper : element;
        return ElementMarkup.Of(content);
    }

    private static FeedElement? OnlyDiv(FeedElement element) =>
        element.Nodes.Where(node => node.Element is not null || !string.IsNullOrWhiteSpace(node.Text)).ToList() is [{ Element: { LocalName: "div" } wrapper }] ? wrapper : null;
}
