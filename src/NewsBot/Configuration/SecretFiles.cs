using System.Text;

namespace NewsBot.Configuration;

/// <summary>Fills secrets from the files that <c>…File</c> keys name, as container platforms hand them out.</summary>
internal sealed class SecretFiles(ConfigurationFile file, List<ConfigurationProblem> problems)
{
    private readonly StringBuilder _seen = new();
    private readonly Dictionary<string, string?> _contents = new(StringComparer.Ordinal);

    /// <summary>What the secret files hold, so that a changed secret counts as a changed configuration.</summary>
    public string Seen => _seen.ToString();

    /// <summary>What the secret files hold, by their paths; null for one that cannot be read.</summary>
    public IReadOnlyDictionary<string, string?> Contents => _contents;

    /// <summary>Whether secret files still hold what they held.</summary>
    /// <param name="contents">What they held, see <see cref="Contents"/>.</param>
    public static bool AreAs(IReadOnlyDictionary<string, string?> contents) => contents.All(known => ContentOf(known.Key) == known.Value);

    /// <summary>Fills every secret under a node.</summary>
    public void Fill(ConfigurationNode node)
    {
        foreach (var child in node.Children.ToList())
        {
            if (child.IsValue && child.Value!.Length > 0 && SecretNames.FilledBy(child.Name) is { } filled)
            {
                Fill(node, child, filled);
            }

            Fill(child);
        }
    }

    private void Fill(ConfigurationNode group, ConfigurationNode named, string filled)
    {
        var secret = group.Find(filled);
        if (secret is { Kind: not NodeKind.Null } and not { Value: "" })
        {
            // The environment wins over the file; two of the same rank contradict each other.
            if (secret.Variable is null == named.Variable is null)
            {
                Report(named, $"{filled} and {named.Name} are both set; keep one of them");
                return;
            }

            if (secret.Variable is not null)
            {
                return;
            }
        }

        if (Read(named) is not { } value)
        {
            return;
        }

        if (secret is null)
        {
            secret = new ConfigurationNode(filled, group, NodeKind.Null) { Line = named.Line };
            group.TryAdd(secret);
        }

        secret.Write(NodeKind.Text, value);
    }

    private string? Read(ConfigurationNode named)
    {
        var path = file.Resolve(named.Value!);
        _contents[path] = null;
        try
        {
            var content = File.ReadAllText(path);
            _contents[path] = content;
            var value = content.TrimEnd('\r', '\n');
            _seen.Append(path).Append('\0').Append(value).Append('\0');
            if (value.Length > 0)
            {
                return value;
            }

            Report(named, $"{path} is empty; write the secret into it");
        }
        catch (Exception unreadable) when (unreadable is FileNotFoundException or DirectoryNotFoundException)
        {
            Report(named, $"{path} does not exist; write the secret into it, or correct the path (it is relative to the configuration file)");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            Report(named, $"{path} cannot be read ({unreadable.Message}); let the account that runs NewsBot read it");
        }

        _seen.Append(path).Append('\0');
        return null;
    }

    private static string? ContentOf(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            // As unreadable as before, or it is read anew and told then.
            return null;
        }
    }

    private void Report(ConfigurationNode named, string what) =>
        problems.Add(new ConfigurationProblem(named.Variable ?? file.Name, named.Path, what, named.Variable is null ? named.Line : null));
}
