using System.Text.RegularExpressions;
using NewsBot.Ingestion.Feeds.Markup;

namespace NewsBot.Ingestion.Feeds;

/// <summary>Addresses in feeds: what they are relative to, and which of them lead anywhere.</summary>
internal static partial class Addresses
{
    private const int Longest = 8_000;

    /// <summary>What relative addresses in an element are relative to: the nested xml:base of the elements around it, at last the document's own address.</summary>
    /// <param name="element">The element.</param>
    /// <param name="document">The document's address.</param>
    public static Uri BaseOf(FeedElement? element, Uri document)
    {
        if (element is null)
        {
            return document;
        }

        var around = BaseOf(element.Parent, document);
        return element["xml:base"] is { Length: > 0 } written && Resolve(written, around) is { } own ? own : around;
    }

    /// <summary>The language of an element by the nearest xml:lang; null where none is stated or an empty one takes it back.</summary>
    /// <param name="element">The element.</param>
    /// <param name="document">The language of the document by its headers.</param>
    public static string? LanguageOf(FeedElement? element, string? document)
    {
        for (; element is not null; element = element.Parent)
        {
            if (element["xml:lang"] is { } written)
            {
                return Language(written);
            }
        }

        return document;
    }

    /// <summary>A language as BCP 47 writes it; null for an empty one.</summary>
    /// <param name="written">As the publisher wrote it ("en_US").</param>
    public static string? Language(string? written) => written?.Trim().Replace('_', '-') is { Length: > 0 and <= 35 } language ? language : null;

    /// <summary>An absolute address; null where it is none that a reader may follow (http and https only).</summary>
    /// <param name="written">As the publisher wrote it.</param>
    /// <param name="relativeTo">What it is relative to.</param>
    public static Uri? Resolve(string? written, Uri relativeTo)
    {
        var text = written?.Trim();
        if (text is not { Length: > 0 and <= Longest })
        {
            return null;
        }

        // Without its scheme an address would be taken for a path of the feed's own host.
        text = text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? "http://" + text : text;
        text = ExtraSlashes().Replace(text, "${scheme}//");
        var address = WrittenAddress.Absolute(text) is { IsFile: false } absolute ? absolute : WrittenAddress.At(text, relativeTo);
        return address is not null && WebAddress.Is(address) ? address : null;
    }

    // http:///example.com is what some programs make of an address.
    [GeneratedRegex("^(?<scheme>https?:)/{3,}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex ExtraSlashes();
}
