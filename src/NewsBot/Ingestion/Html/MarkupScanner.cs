namespace NewsBot.Ingestion.Html;

/// <summary>Takes tags out of text that calls itself XML or HTML, whatever its state; never fails, and takes time in proportion to the text.</summary>
/// <param name="text">The markup.</param>
internal sealed class MarkupScanner(string text)
{
    // Once a mark is not found from some place on, it is found from no later place either; asking again would take quadratic time.
    private readonly HashSet<string> _absent = new(StringComparer.Ordinal);
    private int _at;

    /// <summary>What the last <see cref="Next"/> found.</summary>
    public MarkupKind Kind { get; private set; }

    /// <summary>Text of a text or a CDATA section; the name of a tag as it is written.</summary>
    public ReadOnlySpan<char> Value => text.AsSpan(ValueStart, ValueEnd - ValueStart);

    /// <summary>Where the piece begins in the text.</summary>
    public int Start { get; private set; }

    /// <summary>Where the piece ends in the text.</summary>
    public int End => _at;

    /// <summary>True for a tag that ends itself.</summary>
    public bool SelfClosing { get; private set; }

    private int ValueStart { get; set; }

    private int ValueEnd { get; set; }

    private int AttributesEnd { get; set; }

    /// <summary>The attributes of the start tag.</summary>
    public MarkupAttributes Attributes => new(text, ValueEnd, AttributesEnd);

    /// <summary>Goes to the next piece; comments, declarations and processing instructions are passed over.</summary>
    /// <returns>False at the end.</returns>
    public bool Next()
    {
        while (_at < text.Length)
        {
            Start = _at;
            if (text[_at] != '<' || !TagBegins(_at))
            {
                return Found(MarkupKind.Text, _at, TextEnd());
            }

            switch (text[_at + 1])
            {
                case '!' when Has("<![CDATA["):
                    var end = Find("]]>", _at + 9);
                    Found(MarkupKind.CData, _at + 9, end < 0 ? text.Length : end);
                    _at = Math.Min(text.Length, ValueEnd + 3);
                    return true;
                case '!' when Has("<!--"):
                    Skip(Find("-->", _at + 2) >= 0 ? "-->" : ">", _at + 2);
                    break;
                case '!':
                    _at = DeclarationEnd();
                    break;
                case '?':
                    Skip(Find("?>", _at) >= 0 ? "?>" : ">", _at);
                    break;
                case '/':
                    return Tag(MarkupKind.Close, _at + 2);
                default:
                    return Tag(MarkupKind.Open, _at + 1);
            }
        }

        Kind = MarkupKind.End;
        return false;
    }

    /// <summary>Goes behind the end tag of an element whose inside is no markup (script, style).</summary>
    /// <param name="name">The element.</param>
    public void SkipInside(string name)
    {
        var end = Find("</" + name, _at);
        _at = end < 0 ? text.Length : end;
    }

    private bool TagBegins(int at) =>
        at + 1 < text.Length
        && (IsNameStart(text[at + 1]) || (text[at + 1] == '/' && at + 2 < text.Length && (IsNameStart(text[at + 2]) || text[at + 2] == '>')) || text[at + 1] is '!' or '?')
        && (text[at + 1] != '!' || (at + 2 < text.Length && (text[at + 2] is '-' or '[' or '>' || IsNameStart(text[at + 2]))));

    private static bool IsNameStart(char character) => char.IsAsciiLetter(character) || character is '_' or ':' || (character >= 0xC0 && char.IsLetter(character));

    private bool Tag(MarkupKind kind, int nameStart)
    {
        var nameEnd = nameStart;
        while (nameEnd < text.Length && !char.IsWhiteSpace(text[nameEnd]) && text[nameEnd] is not ('>' or '/' or '<'))
        {
            nameEnd++;
        }

        // A tag without an end is the broken end of a document; it is no text.
        var end = TagEnd(nameEnd);
        SelfClosing = end > nameEnd && end <= text.Length && text[end - 1] == '/';
        AttributesEnd = SelfClosing ? end - 1 : end;
        Found(kind, nameStart, nameEnd);
        _at = end < text.Length && text[end] == '>' ? end + 1 : end;
        return true;
    }

    // A ">" within a quoted value does not end a tag, unless the quotation mark is never closed.
    private int TagEnd(int from)
    {
        var at = from;
        while (at < text.Length)
        {
            var character = text[at];
            if (character is '>' or '<')
            {
                return at;
            }

            var afterEquals = character is '"' or '\'' && text[at - 1] is '=' or ' ' or '\t' or '\r' or '\n';
            if (afterEquals && Find(character == '"' ? "\"" : "'", at + 1) is >= 0 and var quote)
            {
                at = quote;
            }

            at++;
        }

        return text.Length;
    }

    private int DeclarationEnd()
    {
        var close = Find(">", _at);
        var subset = close < 0 ? -1 : text.IndexOf('[', _at, close - _at);
        var end = subset >= 0 ? Find("]", subset) : -1;
        close = end >= 0 ? Find(">", end) : close;
        return close < 0 ? text.Length : close + 1;
    }

    private int TextEnd()
    {
        var at = _at + 1;
        while (at < text.Length)
        {
            at = text.IndexOf('<', at);
            if (at < 0)
            {
                return text.Length;
            }

            if (TagBegins(at))
            {
                return at;
            }

            at++;
        }

        return text.Length;
    }

    private void Skip(string mark, int from)
    {
        var end = Find(mark, from);
        _at = end < 0 ? text.Length : end + mark.Length;
    }

    private int Find(string mark, int from)
    {
        if (_absent.Contains(mark) || from >= text.Length)
        {
            return -1;
        }

        var found = text.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase);
        if (found < 0)
        {
            _absent.Add(mark);
        }

        return found;
    }

    private bool Has(string mark) => string.CompareOrdinal(text, _at, mark, 0, mark.Length) == 0;

    private bool Found(MarkupKind kind, int start, int end)
    {
        (Kind, ValueStart, ValueEnd, _at) = (kind, start, end, end);
        return true;
    }
}
