namespace NewsBot.Platforms.Terminal.Editing;

/// <summary>Lines that were sent off, and a place among them.</summary>
internal sealed class LineHistory
{
    /// <summary>How many lines are kept.</summary>
    public const int Limit = 500;

    private readonly List<string> _lines;
    private int _at;
    private string _draft = "";

    /// <summary>Begins with lines of before.</summary>
    /// <param name="lines">Oldest first.</param>
    public LineHistory(IEnumerable<string> lines)
    {
        _lines = [.. lines.TakeLast(Limit)];
        _at = _lines.Count;
    }

    /// <summary>Keeps a line, unless it is the last one again.</summary>
    /// <returns>True where it was kept.</returns>
    public bool Add(string line)
    {
        var isNew = line.Length > 0 && (_lines.Count == 0 || _lines[^1] != line);
        if (isNew)
        {
            _lines.Add(line);
        }

        if (_lines.Count > Limit)
        {
            _lines.RemoveAt(0);
        }

        _at = _lines.Count;
        return isNew;
    }

    /// <summary>The line before; null at the oldest.</summary>
    /// <param name="current">What is typed now; it comes back behind the newest line.</param>
    public string? Earlier(string current)
    {
        if (_at == 0)
        {
            return null;
        }

        if (_at == _lines.Count)
        {
            _draft = current;
        }

        return _lines[--_at];
    }

    /// <summary>The line after; null behind the newest.</summary>
    public string? Later()
    {
        if (_at == _lines.Count)
        {
            return null;
        }

        return ++_at == _lines.Count ? _draft : _lines[_at];
    }
}
