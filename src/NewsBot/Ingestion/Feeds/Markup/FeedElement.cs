using System.Text;

namespace NewsBot.Ingestion.Feeds.Markup;

/// <summary>An element of a feed, in whatever state the feed was.</summary>
/// <param name="parent">What it stands in; null for the root.</param>
/// <param name="name">Its name for readers of feeds: lower case, with the usual prefix of its namespace ("title", "dc:creator").</param>
/// <param name="localName">Its name as it is written, without prefix.</param>
internal sealed class FeedElement(FeedElement? parent, string name, string localName)
{
    private readonly List<KeyValuePair<string, string>> _attributes = [];
    private readonly List<FeedNode> _nodes = [];

    /// <summary>What it stands in.</summary>
    public FeedElement? Parent => parent;

    /// <summary>Its name for readers of feeds.</summary>
    public string Name => name;

    /// <summary>Its name as it is written, without prefix.</summary>
    public string LocalName => localName;

    /// <summary>Attributes as they are written, with prefix.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Attributes => _attributes;

    /// <summary>Texts and elements in order.</summary>
    public IReadOnlyList<FeedNode> Nodes => _nodes;

    /// <summary>The elements in it.</summary>
    public IEnumerable<FeedElement> Elements => _nodes.Where(node => node.Element is not null).Select(node => node.Element!);

    /// <summary>True where elements stand in it.</summary>
    public bool HasElements => _nodes.Exists(node => node.Element is not null);

    /// <summary>Its own text and that of the elements in it, without white space at the ends.</summary>
    public string Text => _nodes is [{ Text: { } single }] ? single.Trim() : Gather(new StringBuilder()).ToString().Trim();

    /// <summary>An attribute by its name without prefix, in any case of letters; null where it is missing.</summary>
    /// <param name="attribute">The name.</param>
    public string? this[string attribute]
    {
        get
        {
            foreach (var (written, value) in _attributes)
            {
                if (written.Equals(attribute, StringComparison.OrdinalIgnoreCase))
                {
                    return value.Trim();
                }
            }

            return null;
        }
    }

    /// <summary>The nearest element, itself included, that declares namespaces; null where none does.</summary>
    public FeedElement? Scope { get; private set; } = parent?.Scope;

    /// <summary>The first element of a name; null where there is none.</summary>
    /// <param name="wanted">The name.</param>
    public FeedElement? First(string wanted)
    {
        foreach (var node in _nodes)
        {
            if (node.Element is { } element && element.Name == wanted)
            {
                return element;
            }
        }

        return null;
    }

    /// <summary>Adds an attribute.</summary>
    /// <param name="written">Its name with prefix.</param>
    /// <param name="value">Its value, references decoded.</param>
    public void AddAttribute(string written, string value)
    {
        _attributes.Add(new(written, value));
        if (written.StartsWith("xmlns", StringComparison.OrdinalIgnoreCase))
        {
            Scope = this;
        }
    }

    /// <summary>Adds text.</summary>
    /// <param name="text">The text.</param>
    public void Add(string text) => _nodes.Add(new FeedNode(text, Element: null));

    /// <summary>Adds an element.</summary>
    /// <param name="element">The element.</param>
    public void Add(FeedElement element) => _nodes.Add(new FeedNode(Text: null, element));

    // The depth of the tree is bounded where it is built.
    private StringBuilder Gather(StringBuilder text)
    {
        foreach (var node in _nodes)
        {
            _ = node.Element is null ? text.Append(node.Text) : node.Element.Gather(text);
        }

        return text;
    }
}
