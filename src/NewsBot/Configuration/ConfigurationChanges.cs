using System.Reflection;

namespace NewsBot.Configuration;

/// <summary>What differs between two contents of the configuration.</summary>
/// <param name="before">What was in force.</param>
/// <param name="now">What was taken up.</param>
internal sealed class ConfigurationChanges(ReadConfiguration before, ReadConfiguration now)
{
    /// <summary>The paths of the keys that have another value, are new, or are gone; the values may be secrets.</summary>
    public IReadOnlyList<string> Paths()
    {
        var old = Leaves(before.Root).ToDictionary(node => node.Key, StringComparer.OrdinalIgnoreCase);
        var present = Leaves(now.Root).ToDictionary(node => node.Key, StringComparer.OrdinalIgnoreCase);
        return
        [
            .. present.Values.Where(node => old.GetValueOrDefault(node.Key)?.Value != node.Value).Select(node => node.Path),
            .. old.Values.Where(node => !present.ContainsKey(node.Key)).Select(node => node.Path),
        ];
    }

    /// <summary>Those of the keys that count from the next start.</summary>
    public IReadOnlyList<string> PathsAtNextStart(IEnumerable<ConfigurationSectionType> sections)
    {
        var types = sections.DistinctBy(section => section.Key, StringComparer.OrdinalIgnoreCase).ToDictionary(section => section.Key, section => section.Type, StringComparer.OrdinalIgnoreCase);
        return [.. Paths().Where(path => ProblemAt.Key(path).Split(':') is [var section, .. var names] && types.TryGetValue(section, out var type) && CountsLater(type, names))];
    }

    private static bool CountsLater(Type type, IEnumerable<string> names)
    {
        var later = type.IsDefined(typeof(AtNextStartAttribute));
        foreach (var name in names)
        {
            var property = OptionShape.Properties(type).FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            later |= property?.IsDefined(typeof(AtNextStartAttribute)) == true;
            type = OptionShape.ElementOf(type) ?? property?.PropertyType ?? typeof(string);
        }

        return later;
    }

    private static IEnumerable<ConfigurationNode> Leaves(ConfigurationNode node) =>
        node.IsValue ? [node] : node.Children.SelectMany(Leaves);
}
