using System.Net;
using System.Text;

namespace NewsBot.Ingestion.Html;

/// <summary>Makes the relative addresses of a piece of HTML absolute; everything else stays byte for byte.</summary>
internal static class HtmlLinks
{
    private const int LongestAddress = 8_000;

    // An article has some hundred links; what has more is none, and its further links stay as they are.
    private const int MostLinks = 10_000;

    /// <summary>Resolves.</summary>
    /// <param name="fragment">HTML in any state.</param>
    /// <param name="address">What relative addresses are relative to.</param>
    public static string Resolve(string fragment, Uri address)
    {
        if (!fragment.Contains('<', StringComparison.Ordinal))
        {
            return fragment;
        }

        StringBuilder? resolved = null;
        var copied = 0;
        var links = 0;
        var scanner = new MarkupScanner(fragment);
        while (links < MostLinks && scanner.Next())
        {
            var attributes = scanner.Kind == MarkupKind.Open ? scanner.Attributes : default;
            while (scanner.Kind == MarkupKind.Open && attributes.Next())
            {
                if (IsAddress(scanner.Value, attributes.Name) && Absolute(attributes.Value, address) is { } absolute)
                {
                    links++;
                    resolved ??= new StringBuilder(fragment.Length + 256);
                    resolved.Append(fragment, copied, attributes.ValueStart - copied).Append(WebUtility.HtmlEncode(absolute));
                    copied = attributes.ValueEnd;
                }
            }
        }

        return resolved?.Append(fragment, copied, fragment.Length - copied).ToString() ?? fragment;
    }

    private static bool IsAddress(ReadOnlySpan<char> element, ReadOnlySpan<char> name) =>
        Is(name, "href") || Is(name, "src") || Is(name, "cite") || Is(name, "longdesc") || Is(name, "poster")
        || (Is(name, "action") && Is(element, "form")) || (Is(name, "background") && Is(element, "body")) || (Is(name, "data") && Is(element, "object"))
        || (Is(name, "usemap") && (Is(element, "img") || Is(element, "input") || Is(element, "object")))
        || (Is(name, "classid") && Is(element, "object")) || (Is(name, "codebase") && (Is(element, "object") || Is(element, "applet")));

    private static bool Is(ReadOnlySpan<char> name, string wanted) => name.Equals(wanted, StringComparison.OrdinalIgnoreCase);

    private static string? Absolute(ReadOnlySpan<char> written, Uri address)
    {
        if (written.Length > LongestAddress)
        {
            return null;
        }

        var value = CharacterReferences.Decode(written).Trim();
        return WrittenAddress.Absolute(value) is { IsFile: false }
            ? (value.Length == written.Length ? null : value)
            : WrittenAddress.At(value, address)?.AbsoluteUri;
    }
}
