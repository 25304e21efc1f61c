namespace NewsBot.Configuration;

/// <summary>Makes problems that say where a key was written.</summary>
internal static class ProblemAt
{
    /// <summary>A problem of a key.</summary>
    /// <param name="node">The key.</param>
    /// <param name="file">The file as it was named.</param>
    /// <param name="what">What is wrong.</param>
    public static ConfigurationProblem Node(ConfigurationNode node, string file, string what)
    {
        // A group that only the environment made has no line; it stands where the first variable under it says.
        var variable = node.Variable ?? (node.Line is null ? FirstVariable(node) : null);
        return new ConfigurationProblem(variable ?? file, node.Path, what, variable is null ? node.Line : null);
    }

    /// <summary>A problem that a room's validator found, which names its key in words.</summary>
    /// <param name="root">All keys.</param>
    /// <param name="file">The file as it was named.</param>
    /// <param name="path">The key as the validator wrote it (<c>Sources[2].Every</c>).</param>
    /// <param name="what">What is wrong.</param>
    public static ConfigurationProblem Path(ConfigurationNode root, string file, string path, string what)
    {
        var (node, exact) = Nearest(root, path);
        var at = Node(node, file, what);
        return exact ? at with { Key = path } : new ConfigurationProblem(file, path, what, node.Line);
    }

    /// <summary>The key as .NET writes it.</summary>
    public static string Key(string path) => path.Replace('.', ':').Replace("[", ":", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);

    private static (ConfigurationNode Node, bool Exact) Nearest(ConfigurationNode root, string path)
    {
        var node = root;
        foreach (var name in Key(path).Split(':'))
        {
            if (node.Find(name) is not { } child)
            {
                return (node, Exact: false);
            }

            node = child;
        }

        return (node, Exact: true);
    }

    private static string? FirstVariable(ConfigurationNode node) =>
        node.Variable ?? node.Children.Select(FirstVariable).FirstOrDefault(variable => variable is not null);
}
