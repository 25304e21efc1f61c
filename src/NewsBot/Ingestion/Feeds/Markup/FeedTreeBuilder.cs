namespace NewsBot.Ingestion.Feeds.Markup;

/// <summary>Builds the tree of a feed within the bounds of <see cref="FeedLimits"/>.</summary>
internal sealed class FeedTreeBuilder
{
    private readonly FeedElement _top = new(parent: null, string.Empty, string.Empty);
    private FeedElement _open;
    private int _depth;
    private int _below;
    private int _elements;

    /// <summary>An empty tree.</summary>
    public FeedTreeBuilder() => _open = _top;

    /// <summary>The tree: an element without name that holds the root elements.</summary>
    public FeedElement Tree => _top;

    /// <summary>The element that is open; null outside of all.</summary>
    public FeedElement? Current => _depth == 0 ? null : _open;

    /// <summary>True when the document has as many elements as are read.</summary>
    public bool IsFull => _elements >= FeedLimits.Elements;

    /// <summary>True when something stood deeper than is read.</summary>
    public bool WasTooDeep { get; private set; }

    /// <summary>Opens an element.</summary>
    /// <param name="name">Its name for readers of feeds.</param>
    /// <param name="localName">Its name as written.</param>
    /// <returns>The element, for its attributes; null where it is too deep to be told apart.</returns>
    public FeedElement? Open(string name, string localName)
    {
        _elements++;
        if (_depth >= FeedLimits.Depth)
        {
            WasTooDeep = true;
            _below++;
            return null;
        }

        var element = new FeedElement(_open, name, localName);
        _open.Add(element);
        _open = element;
        _depth++;
        return element;
    }

    /// <summary>Closes the element that was opened last.</summary>
    public void Close()
    {
        if (_below > 0)
        {
            _below--;
        }
        else if (_depth > 0)
        {
            _open = _open.Parent!;
            _depth--;
        }
    }

    /// <summary>Closes the nearest open element of a name and all in it; nothing where none is open.</summary>
    /// <param name="name">The name for readers of feeds.</param>
    public void Close(string name)
    {
        if (_below > 0)
        {
            _below--;
            return;
        }

        var levels = 1;
        for (var element = _open; element != _top; element = element.Parent!, levels++)
        {
            if (element.Name == name)
            {
                for (; levels > 0; levels--)
                {
                    Close();
                }

                return;
            }
        }
    }

    /// <summary>Adds text to the open element; text outside of all is junk.</summary>
    /// <param name="text">The text.</param>
    public void Add(string text)
    {
        if (_depth > 0 && text.Length > 0)
        {
            _open.Add(text);
        }
    }
}
