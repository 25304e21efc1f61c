using System.Collections.Immutable;
using System.Text;

namespace NewsBot.Platforms.TelegramChat;

/// <summary>Text with its entities, while it is put together. Offsets are UTF-16 units, as the Bot API counts.</summary>
internal sealed class TelegramText
{
    private readonly StringBuilder _text = new();
    private readonly List<TelegramEntity> _entities = [];

    /// <summary>How long the text is, in UTF-16 units.</summary>
    public int Length => _text.Length;

    /// <summary>Adds text in a style, linked or both, without what no reader shall see; an entity never covers only spaces, which the platform refuses.</summary>
    public TelegramText Add(string words, string? kind = null, Uri? link = null)
    {
        var text = TelegramWords.Clean(words);
        var offset = _text.Length;
        _text.Append(text);
        var trimmed = text.TrimEnd();
        var lead = trimmed.Length - trimmed.TrimStart().Length;
        if (trimmed.Length == lead)
        {
            return this;
        }

        if (link is { IsAbsoluteUri: true, Scheme: "http" or "https" })
        {
            _entities.Add(new TelegramEntity("text_link", offset + lead, trimmed.Length - lead, link));
        }

        if (kind is not null)
        {
            _entities.Add(new TelegramEntity(kind, offset + lead, trimmed.Length - lead));
        }

        return this;
    }

    /// <summary>Adds another text behind this one.</summary>
    public TelegramText Add(TelegramText other)
    {
        _entities.AddRange(other._entities.Select(entity => entity with { Offset = entity.Offset + _text.Length }));
        _text.Append(other._text);
        return this;
    }

    /// <summary>The text without white space around it, its entities moved along.</summary>
    public (string Text, ImmutableArray<TelegramEntity> Entities) Finish()
    {
        // A lone half of a character is replaced by one unit, which keeps all offsets.
        var text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(_text.ToString()));
        var lead = text.Length - text.TrimStart().Length;
        var kept = text.Trim();
        return (kept, [.. _entities
            .Where(entity => entity.Offset >= lead && entity.Offset - lead < kept.Length)
            .Select(entity => entity with { Offset = entity.Offset - lead, Length = Math.Min(entity.Length, kept.Length - entity.Offset + lead) })]);
    }

    /// <summary>Cuts it in pieces of at most a length, at line ends, else sentence ends, else spaces, and never inside a character.</summary>
    public IEnumerable<TelegramText> Split(int limit)
    {
        var text = _text.ToString();
        for (var start = 0; start < text.Length;)
        {
            var end = text.Length - start <= limit ? text.Length : start + CutBefore(text.AsSpan(start, limit + 1));
            yield return Slice(start, end);
            start = end;
        }
    }

    private static int CutBefore(ReadOnlySpan<char> window)
    {
        var limit = window.Length - 1;
        var line = window[..limit].LastIndexOf('\n');
        if (line > limit / 4)
        {
            return line + 1;
        }

        for (var at = limit - 1; at > limit / 2; at--)
        {
            if (window[at] is '.' or '!' or '?' or '؟' or '۔' && char.IsWhiteSpace(window[at + 1]))
            {
                return at + 1;
            }
        }

        var space = window[..limit].LastIndexOf(' ');
        if (space > 0)
        {
            return space + 1;
        }

        // Grapheme clusters stay whole: a family emoji or a letter with its marks is one character to its reader.
        var cut = 0;
        foreach (var next in System.Globalization.StringInfo.ParseCombiningCharacters(window[..limit].ToString()))
        {
            cut = next;
        }

        return cut > 0 ? cut : limit;
    }

    private TelegramText Slice(int start, int end)
    {
        var piece = new TelegramText();
        piece._text.Append(_text, start, end - start);
        foreach (var entity in _entities.Where(entity => entity.Offset < end && entity.Offset + entity.Length > start))
        {
            var from = Math.Max(entity.Offset, start);
            piece._entities.Add(entity with { Offset = from - start, Length = Math.Min(entity.Offset + entity.Length, end) - from });
        }

        return piece;
    }
}
