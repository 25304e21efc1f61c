using NewsBot.Ingestion.Html;

namespace NewsBot.Ingestion.Feeds.Markup;

/// <summary>
/// Reads a feed that is no well-formed XML: references that nothing declares, bare ampersands, forgotten or crossing end tags, prefixes
/// without declaration, junk before the root, a cut end. What can be told is told; nothing is refused.
/// </summary>
internal static class BrokenXml
{
    private const string Declaration = "xmlns";

    // A start tag, an end tag and the text between and behind them.
    private const int PiecesOfAnElement = 4;

    /// <summary>Reads.</summary>
    /// <param name="text">The document.</param>
    /// <param name="tree">Where it goes.</param>
    public static void Read(string text, FeedTreeBuilder tree)
    {
        var scanner = new MarkupScanner(text);
        for (var pieces = 0; pieces < FeedLimits.Elements * PiecesOfAnElement && !tree.IsFull && scanner.Next(); pieces++)
        {
            switch (scanner.Kind)
            {
                case MarkupKind.Text:
                    tree.Add(Mended(CharacterReferences.Decode(scanner.Value)));
                    break;
                case MarkupKind.CData:
                    tree.Add(Mended(scanner.Value.ToString()));
                    break;
                case MarkupKind.Open:
                    Open(scanner, tree);
                    break;
                default:
                    tree.Close(NameOf(scanner.Value, tree.Current, own: []));
                    break;
            }
        }
    }

    private static void Open(MarkupScanner scanner, FeedTreeBuilder tree)
    {
        var own = new List<KeyValuePair<string, string>>();
        var attributes = scanner.Attributes;
        while (own.Count < FeedLimits.Attributes && attributes.Next())
        {
            own.Add(new(attributes.Name.ToString(), CharacterReferences.Decode(attributes.Value)));
        }

        var element = tree.Open(NameOf(scanner.Value, tree.Current, own), scanner.Value[(scanner.Value.IndexOf(':') + 1)..].ToString());
        foreach (var (written, value) in own)
        {
            element?.AddAttribute(written, value);
        }

        if (scanner.SelfClosing)
        {
            tree.Close();
        }
    }

    private static string NameOf(ReadOnlySpan<char> written, FeedElement? around, List<KeyValuePair<string, string>> own)
    {
        var colon = written.IndexOf(':');
        var prefix = colon < 0 ? string.Empty : written[..colon].ToString();
        return ElementNames.Of(AddressOf(prefix, around, own), prefix, written[(colon + 1)..].ToString());
    }

    // A prefix that nothing declares means what it usually means.
    private static string AddressOf(string prefix, FeedElement? around, List<KeyValuePair<string, string>> own)
    {
        var name = prefix.Length == 0 ? Declaration : $"{Declaration}:{prefix}";
        var address = own.Find(attribute => attribute.Key == name).Value;
        for (var scope = around?.Scope; address is null && scope is not null; scope = scope.Parent?.Scope)
        {
            address = scope[name];
        }

        return address ?? string.Empty;
    }

    private static string Mended(string text) => Mojibake.Mend(string.Create(text.Length, text, static (mended, from) =>
    {
        for (var at = 0; at < mended.Length; at++)
        {
            mended[at] = from[at] < ' ' && !char.IsWhiteSpace(from[at]) ? ' ' : from[at];
        }
    }));
}
