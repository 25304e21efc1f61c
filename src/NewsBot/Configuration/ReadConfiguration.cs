namespace NewsBot.Configuration;

/// <summary>What the file, the environment and the secret files say at one moment.</summary>
/// <param name="Root">All keys.</param>
/// <param name="Problems">What kept it from being read; empty where it can be judged further.</param>
/// <param name="Fingerprint">The same for the same content, another for another.</param>
internal sealed record ReadConfiguration(ConfigurationNode Root, IReadOnlyList<ConfigurationProblem> Problems, string Fingerprint)
{
    /// <summary>The values as .NET's configuration holds them, without the broken keys.</summary>
    public Dictionary<string, string?> Values(IReadOnlySet<string>? without = null)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        Collect(Root, values, without);
        return values;
    }

    private static void Collect(ConfigurationNode node, Dictionary<string, string?> values, IReadOnlySet<string>? without)
    {
        foreach (var child in node.Children)
        {
            if (without?.Contains(child.Key) == true)
            {
                continue;
            }

            if (child.IsValue)
            {
                values[child.Key] = child.Value;
            }

            if (child.Kind == NodeKind.Group && without is not null && ConfigurationNode.IsIndex(child.Name))
            {
                // An element of which every key is broken must keep its place, or those after it are numbered anew.
                values[ConfigurationPath.Combine(child.Key, "-")] = "";
            }

            Collect(child, values, without);
        }
    }
}
