using System.Collections.Frozen;
using System.Text;

namespace NewsBot.Ingestion.Html;

/// <summary>
/// Makes text of a piece of HTML, as it stands in a feed. It reads tag by tag and builds no tree, so that no nesting of tags costs more
/// than their length.
/// </summary>
public static class HtmlText
{
    private static readonly FrozenSet<string> Blocks = Names(
        "address article aside blockquote caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul");

    // What stands inside is no text for readers.
    private static readonly FrozenSet<string> Unread = Names("audio canvas datalist noembed noframes script select style svg template textarea title video xml");

    // Of these the inside is not even markup.
    private static readonly FrozenSet<string> Raw = Names("noembed noframes script style textarea title xmp");

    /// <summary>The whole text on one line, without captions.</summary>
    /// <param name="fragment">HTML in any state.</param>
    public static string Line(string fragment) => fragment.AsSpan().ContainsAny('<', '&') ? string.Join(' ', Parts(fragment).Paragraphs) : Clean(fragment);

    /// <summary>The text in paragraphs, captions apart.</summary>
    /// <param name="fragment">HTML in any state.</param>
    public static HtmlParts Parts(string fragment)
    {
        var blocks = new TextBlocks();
        var scanner = new MarkupScanner(fragment);
        while (scanner.Next())
        {
            if (scanner.Kind is MarkupKind.Text or MarkupKind.CData)
            {
                blocks.Add(CharacterReferences.Decode(scanner.Value));
            }
            else if (scanner.Kind is MarkupKind.Open)
            {
                Open(scanner, blocks);
            }
            else
            {
                Close(Name(scanner.Value), blocks);
            }
        }

        return blocks.ToParts();
    }

    /// <summary>A text on one line: no control characters, no runs of white space, none at its ends.</summary>
    /// <param name="text">Text without markup.</param>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        var space = false;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                space = clean.Length > 0;
            }
            else if (!char.IsControl(character) && character is not ('\uFEFF' or '\uFFFE' or '\uFFFF'))
            {
                clean.Append(space ? " " : string.Empty).Append(character);
                space = false;
            }
        }

        return clean.ToString();
    }

    private static void Open(MarkupScanner scanner, TextBlocks blocks)
    {
        var name = Name(scanner.Value);
        if (Raw.Contains(name) && !scanner.SelfClosing)
        {
            scanner.SkipInside(name);
        }

        if (name == "br")
        {
            blocks.Break();
        }
        else if (Blocks.Contains(name))
        {
            blocks.End();
        }

        if (name == "figcaption")
        {
            blocks.InCaption = true;
        }
        else if (Unread.Contains(name) && !scanner.SelfClosing)
        {
            blocks.Hide(name);
        }
    }

    private static void Close(string name, TextBlocks blocks)
    {
        if (Blocks.Contains(name))
        {
            blocks.End();
        }

        blocks.InCaption &= name is not ("figcaption" or "figure");
        blocks.Show(name);
    }

    private static string Name(ReadOnlySpan<char> written) => written.Length > 20 ? string.Empty : written.ToString().ToLowerInvariant();

    private static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
