namespace NewsBot.Configuration;

/// <summary>
/// Values whose keys are found under their parents at once. .NET's own providers look through all keys for the children of each key, so that a
/// list of some thousand elements takes the binder the square of that.
/// </summary>
internal class IndexedValues : ConfigurationProvider
{
    private Dictionary<string, List<string>> _children = [];

    /// <summary>Holds values.</summary>
    /// <param name="values">By their keys, as .NET writes them.</param>
    public IndexedValues(Dictionary<string, string?> values) => Hold(values);

    /// <inheritdoc/>
    public override IEnumerable<string> GetChildKeys(IEnumerable<string> earlierKeys, string? parentPath)
    {
        var own = _children.GetValueOrDefault(parentPath ?? "") ?? [];
        var earlier = earlierKeys.ToList();
        return earlier.Count == 0 ? own : own.Concat(earlier).Order(ConfigurationKeyComparer.Instance);
    }

    /// <summary>Holds other values from now on.</summary>
    /// <param name="values">By their keys.</param>
    protected void Hold(Dictionary<string, string?> values)
    {
        var children = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in values.Keys)
        {
            // From the leaf upward, until somewhere a sibling was entered before.
            for (var key = value; known.Add(key);)
            {
                var parent = ConfigurationPath.GetParentPath(key) ?? "";
                if (!children.TryGetValue(parent, out var siblings))
                {
                    children[parent] = siblings = [];
                }

                siblings.Add(ConfigurationPath.GetSectionKey(key));
                if (parent.Length == 0)
                {
                    break;
                }

                key = parent;
            }
        }

        foreach (var siblings in children.Values)
        {
            siblings.Sort(ConfigurationKeyComparer.Instance);
        }

        (Data, _children) = (values, children);
    }
}
