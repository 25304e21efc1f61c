using System.Collections;

namespace NewsBot.Configuration;

/// <summary>Values that the environment sets over those of the file: <c>NEWSBOT__Sources__0__Every</c> is <c>Sources[0].Every</c>.</summary>
internal static class EnvironmentLayer
{
    /// <summary>How such variables begin. Two underscores: container platforms set NEWSBOT_PORT and the like by themselves for a service called newsbot.</summary>
    public const string Prefix = "NEWSBOT__";

    private const string Separator = "__";

    /// <summary>The variables of this process.</summary>
    public static IReadOnlyDictionary<string, string> OfThisProcess() =>
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal);

    /// <summary>Lays the variables over what the file says.</summary>
    public static void Apply(ConfigurationNode root, IReadOnlyDictionary<string, string> variables)
    {
        // In order of their names, so that a list's elements come in a fixed order whatever the system hands out.
        foreach (var (variable, value) in variables.OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase))
        {
            if (variable.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && variable.Length > Prefix.Length)
            {
                Reach(root, variable[Prefix.Length..].Split(Separator)).Override(value, variable);
            }
        }
    }

    private static ConfigurationNode Reach(ConfigurationNode root, string[] names)
    {
        var node = root;
        foreach (var name in names)
        {
            node.Open();
            if (node.Find(name) is not { } child)
            {
                child = new ConfigurationNode(name, node, NodeKind.Null);
                node.TryAdd(child);
            }

            node = child;
        }

        return node;
    }
}
