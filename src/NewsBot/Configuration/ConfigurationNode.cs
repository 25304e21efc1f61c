using System.Globalization;

namespace NewsBot.Configuration;

/// <summary>One key of the configuration with what stands under it and where it was written. Names are found without regard to case, as .NET does.</summary>
/// <param name="name">The key as it was written; the number of an element of a list.</param>
/// <param name="parent">What it stands in; null for the whole.</param>
/// <param name="kind">Its shape.</param>
internal sealed class ConfigurationNode(string name, ConfigurationNode? parent, NodeKind kind)
{
    // Most keys are values, and there may be ten thousands of them: only what has children holds a dictionary.
    private Dictionary<string, ConfigurationNode>? _children;

    /// <summary>The key as it was written.</summary>
    public string Name { get; } = name;

    /// <summary>What it stands in.</summary>
    public ConfigurationNode? Parent { get; } = parent;

    /// <summary>Its shape.</summary>
    public NodeKind Kind { get; private set; } = kind;

    /// <summary>The value of a text or a literal.</summary>
    public string? Value { get; private set; }

    /// <summary>The line in the file, from 1; null for what the file does not hold.</summary>
    public int? Line { get; init; }

    /// <summary>The environment variable that set the value.</summary>
    public string? Variable { get; private set; }

    /// <summary>What stands under it, in the order of the file.</summary>
    public IReadOnlyCollection<ConfigurationNode> Children => _children is null ? [] : _children.Values;

    /// <summary>Whether it is a number, a string, true or false.</summary>
    public bool IsValue => Kind is NodeKind.Text or NodeKind.Literal;

    /// <summary>Whether its value is never shown; what stands in a list is as secret as the list.</summary>
    public bool IsSecret => SecretNames.IsSecret(IsIndex(Name) && Parent is not null ? Parent.Name : Name);

    /// <summary>For people: <c>Sources[2].Every</c>.</summary>
    public string Path => Parent is null ? ""
        : IsIndex(Name) ? $"{Parent.Path}[{Name}]"
        : Parent.Parent is null ? Name
        : $"{Parent.Path}.{Name}";

    /// <summary>For .NET: <c>Sources:2:Every</c>.</summary>
    public string Key => Parent?.Parent is null ? Name : ConfigurationPath.Combine(Parent.Key, Name);

    /// <summary>Whether a name is the number of an element.</summary>
    public static bool IsIndex(string name) => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>The child of that name.</summary>
    public ConfigurationNode? Find(string name) => _children?.GetValueOrDefault(name);

    /// <summary>Adds a child; false where there is one of that name.</summary>
    public bool TryAdd(ConfigurationNode child) => (_children ??= new Dictionary<string, ConfigurationNode>(StringComparer.OrdinalIgnoreCase)).TryAdd(child.Name, child);

    /// <summary>Sets a value that the file holds.</summary>
    public void Write(NodeKind kind, string? value)
    {
        Kind = kind;
        Value = value;
    }

    /// <summary>Sets a value that the environment holds, over whatever the file says.</summary>
    public void Override(string value, string variable)
    {
        Kind = NodeKind.Text;
        Value = value;
        Variable = variable;
        _children = null;
    }

    /// <summary>Makes room for children that the environment sets.</summary>
    public void Open()
    {
        if (Kind is not (NodeKind.Group or NodeKind.List))
        {
            Kind = NodeKind.Group;
            Value = null;
        }
    }
}
