using System.Text.RegularExpressions;

namespace NewsBot.Benchmarks.Feeds;

/// <summary>The list of keys and formats that NewsBot does not read, each with its reason.</summary>
/// <param name="entries">Reasons by key; <c>*</c> stands for anything.</param>
internal sealed class NotRead(IReadOnlyList<(Regex Key, string Reason)> entries)
{
    /// <summary>Reads the list: a line that begins with "#" is a reason, the lines below it are its keys.</summary>
    /// <param name="file">The list.</param>
    public static NotRead Load(string file)
    {
        var entries = new List<(Regex, string)>();
        var reason = string.Empty;
        foreach (var line in File.ReadLines(file).Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            if (line.StartsWith('#'))
            {
                reason = line.TrimStart('#', ' ');
            }
            else
            {
                entries.Add((new Regex("^" + Regex.Escape(line.Trim()).Replace("\\*", ".*", StringComparison.Ordinal) + "$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)), reason));
            }
        }

        return new NotRead(entries);
    }

    /// <summary>The reason why an expectation does not concern NewsBot; null where it does.</summary>
    /// <param name="keys">The keys that it asks for, and the document's format as "format:NAME".</param>
    public string? ReasonOf(IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            foreach (var entry in entries)
            {
                if (entry.Key.IsMatch(key))
                {
                    return entry.Reason;
                }
            }
        }

        return null;
    }
}
