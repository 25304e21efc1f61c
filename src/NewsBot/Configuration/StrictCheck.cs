using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsBot.Configuration;

/// <summary>Holds what was read against the sections of the rooms: unknown keys, wrong shapes, values of the wrong type. .NET's binder would pass over all of them in silence.</summary>
/// <param name="place">The file as it was named.</param>
/// <param name="sections">The sections of all rooms.</param>
internal sealed class StrictCheck(string place, IReadOnlyDictionary<string, Type> sections)
{
    // Long enough to recognise a value by, short enough for one line.
    private const int ShownLength = 80;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<ConfigurationProblem> _problems = [];
    private readonly HashSet<string> _broken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What was found.</summary>
    public IReadOnlyList<ConfigurationProblem> Problems => _problems;

    /// <summary>The keys, as .NET writes them, that must not be bound.</summary>
    public IReadOnlySet<string> Broken => _broken;

    /// <summary>Walks over everything.</summary>
    public void Walk(ConfigurationNode root) => WalkKeys(root, sections);

    private void WalkKeys(ConfigurationNode group, IReadOnlyDictionary<string, Type> known)
    {
        foreach (var child in group.Children)
        {
            if (known.TryGetValue(child.Name, out var type))
            {
                Walk(child, type);
            }
            else if (!(group.Parent is null && child.Name == "$schema"))
            {
                Report(child, Unknown(child, known.Keys));
            }
        }
    }

    private string Unknown(ConfigurationNode node, IEnumerable<string> known)
    {
        if (Spelling.Nearest(node.Name, known) is { } near)
        {
            return $"unknown key; did you mean \"{near}\"?";
        }

        var elsewhere = KeyPlaces.Of(node.Name, sections).ToList();
        return elsewhere.Count > 0
            ? $"unknown key here; it belongs {string.Join(" or ", elsewhere)}"
            : $"unknown key; known here: {string.Join(", ", known.Order(StringComparer.Ordinal))}";
    }

    private void Walk(ConfigurationNode node, Type type)
    {
        if (node.Kind == NodeKind.Null)
        {
            if (node.Parent!.Kind == NodeKind.List)
            {
                Report(node, "null is no element of a list; remove it");
            }
        }
        else if (OptionShape.ElementOf(type) is { } element)
        {
            WalkList(node, element);
        }
        else if (OptionShape.ValueOf(type) is { } value)
        {
            WalkGroup(node, node.Children.ToDictionary(child => child.Name, _ => value, StringComparer.OrdinalIgnoreCase));
        }
        else if (OptionShape.IsValue(type))
        {
            CheckValue(node, type);
        }
        else
        {
            WalkGroup(node, OptionShape.Keys(type));
        }
    }

    private void WalkList(ConfigurationNode node, Type element)
    {
        if (node.IsValue)
        {
            Report(node, node.Variable is { } variable
                ? $"{Shown(node)} is not a list; set {variable}__0, {variable}__1 and so on"
                : $"{Shown(node)} is not a list; write [{Shown(node)}]");
            return;
        }

        var elements = node.Children.ToList();
        if (node.Kind == NodeKind.Group && (elements.Count == 0 || elements.Exists(child => !ConfigurationNode.IsIndex(child.Name))))
        {
            Report(node, "is not a list; write [ … ]");
            return;
        }

        for (var index = 0; index < elements.Count; index++)
        {
            if (node.Find(index.ToString(CultureInfo.InvariantCulture)) is null)
            {
                Report(elements[^1], $"there is no element {index} before it; number the elements from 0 without a gap");
                return;
            }
        }

        elements.ForEach(child => Walk(child, element));
    }

    private void WalkGroup(ConfigurationNode node, IReadOnlyDictionary<string, Type> known)
    {
        if (node.Kind != NodeKind.Group)
        {
            Report(node, node.IsValue ? $"{Shown(node)} is not an object; write {{ … }}" : "is a list where an object belongs; write { … }");
        }
        else if (node.Children.Count == 0 && node.Parent!.Kind == NodeKind.List)
        {
            // The binder would leave it out and shift the elements after it.
            Report(node, "is empty; remove it");
        }
        else
        {
            WalkKeys(node, known);
        }
    }

    private void CheckValue(ConfigurationNode node, Type type)
    {
        if (!node.IsValue)
        {
            Report(node, $"is {(node.Kind == NodeKind.List ? "a list" : "an object")} where one value belongs");
        }
        else if (ValueRules.Fault(type, node.Value!) is { } fault)
        {
            Report(node, $"{Shown(node)} {fault}");
        }
    }

    private static string Shown(ConfigurationNode node)
    {
        if (node.IsSecret)
        {
            return "the value";
        }

        var value = node.Value!.Length > ShownLength ? node.Value[..ShownLength] + "…" : node.Value;
        return node.Kind == NodeKind.Literal ? value : JsonSerializer.Serialize(value, Readable);
    }

    private void Report(ConfigurationNode node, string what)
    {
        _broken.Add(node.Key);
        _problems.Add(ProblemAt.Node(node, place, what));
    }
}
