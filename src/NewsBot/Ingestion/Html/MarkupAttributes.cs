namespace NewsBot.Ingestion.Html;

/// <summary>Goes through the attributes of a start tag, as tolerantly as HTML does.</summary>
internal ref struct MarkupAttributes
{
    private readonly string _text;
    private readonly int _end;
    private int _at;

    /// <summary>Of a part of a text.</summary>
    /// <param name="text">The markup.</param>
    /// <param name="start">Behind the tag's name.</param>
    /// <param name="end">Before the tag's end.</param>
    public MarkupAttributes(string text, int start, int end)
    {
        (_text, _at, _end) = (text, start, end);
    }

    /// <summary>The name as it is written.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>The value without quotation marks, references not decoded; empty where there is none.</summary>
    public readonly ReadOnlySpan<char> Value => _text.AsSpan(ValueStart, ValueEnd - ValueStart);

    /// <summary>Where the value begins in the text.</summary>
    public int ValueStart { get; private set; }

    /// <summary>Where the value ends in the text.</summary>
    public int ValueEnd { get; private set; }

    /// <summary>Goes to the next attribute.</summary>
    /// <returns>False after the last.</returns>
    public bool Next()
    {
        while (_at < _end && (char.IsWhiteSpace(_text[_at]) || _text[_at] is '/' or '"' or '\''))
        {
            _at++;
        }

        if (_at >= _end)
        {
            return false;
        }

        var start = _at++;
        while (_at < _end && !char.IsWhiteSpace(_text[_at]) && _text[_at] is not ('=' or '/'))
        {
            _at++;
        }

        Name = _text.AsSpan(start, _at - start);
        SkipSpace();
        (ValueStart, ValueEnd) = (_at, _at);
        if (_at < _end && _text[_at] == '=')
        {
            _at++;
            SkipSpace();
            ReadValue();
        }

        return true;
    }

    private void ReadValue()
    {
        var quote = _at < _end && _text[_at] is '"' or '\'' ? _text[_at] : '\0';
        var close = quote == '\0' ? -1 : _text.IndexOf(quote, _at + 1, _end - _at - 1);
        if (close >= 0)
        {
            (ValueStart, ValueEnd) = (_at + 1, close);
            _at = close + 1;
            return;
        }

        ValueStart = quote == '\0' ? _at : ++_at;
        while (_at < _end && !char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }

        ValueEnd = _at;
    }

    private void SkipSpace()
    {
        while (_at < _end && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }
    }
}
