using System.Text.RegularExpressions;

namespace NewsBot.Configuration;

/// <summary>Every secret that the configuration has held since the start, so that logs can be kept free of them; a replaced token may still be spoken of.</summary>
public sealed partial class SecretValues
{
    // Shorter values are words that occur by themselves; hiding them would spoil the log and guard nothing.
    private const int LeastLength = 6;

    private volatile string[] _all = [];

    /// <summary>The secrets, the longest first, each also as it stands in an address.</summary>
    public IReadOnlyList<string> All => _all;

    /// <summary>A text without the secrets.</summary>
    /// <param name="text">Any text.</param>
    public string Hide(string text)
    {
        foreach (var secret in _all)
        {
            text = text.Replace(secret, "[secret]", StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>Adds the secrets under a node.</summary>
    internal void Add(ConfigurationNode root)
    {
        var found = new HashSet<string>(_all, StringComparer.Ordinal);
        Collect(root, found);
        _all = [.. found.OrderByDescending(secret => secret.Length)];
    }

    private static void Collect(ConfigurationNode node, HashSet<string> found)
    {
        if (node.IsValue)
        {
            var secret = node.IsSecret ? node.Value!
                : SecretNames.MayComeFromFile(node.Name) ? Password().Match(node.Value!).Groups["password"].Value.Trim('"', '\'', ' ')
                : "";
            if (secret.Length >= LeastLength)
            {
                found.Add(secret);
                found.Add(Uri.EscapeDataString(secret));
            }
        }

        foreach (var child in node.Children)
        {
            Collect(child, found);
        }
    }

    [GeneratedRegex(@"\b(Password|Pwd)\s*=\s*(?<password>[^;]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Password();
}
