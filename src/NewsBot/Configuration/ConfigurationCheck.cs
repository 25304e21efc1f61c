using System.Text.RegularExpressions;

namespace NewsBot.Configuration;

/// <summary>Finds every problem of the configuration at once.</summary>
/// <param name="services">The services of all rooms.</param>
public sealed partial class ConfigurationCheck(IServiceProvider services)
{
    /// <summary>Every problem of the configuration that the services were made with, in the order of the file; empty where it can be used. Asks every room's validators, starts nothing.</summary>
    /// <param name="services">The services, made after <see cref="ConfigurationRegistration.AddNewsBotConfiguration"/> and all rooms.</param>
    public static IReadOnlyList<ConfigurationProblem> Run(IServiceProvider services) =>
        services.GetRequiredService<ConfigurationCheck>().Find(services.GetRequiredService<FollowedConfiguration>().Current);

    /// <summary>Every problem of what was read.</summary>
    internal IReadOnlyList<ConfigurationProblem> Find(ReadConfiguration read)
    {
        if (read.Problems.Any(problem => problem.Key.Length == 0))
        {
            // Without a readable file every key would seem to be missing.
            return read.Problems;
        }

        var file = services.GetRequiredService<ConfigurationFile>().Name;
        var sections = services.GetServices<ConfigurationSectionType>()
            .DistinctBy(section => section.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(section => section.Key, section => section.Type, StringComparer.OrdinalIgnoreCase);
        var strict = new StrictCheck(file, sections);
        strict.Walk(read.Root);
        var secrets = new SecretValues();
        secrets.Add(read.Root);
        return [.. read.Problems.Concat(strict.Problems).Concat(FromRooms(read, file, sections, strict.Broken))
            .Select(problem => problem with { What = secrets.Hide(problem.What) })
            .OrderBy(problem => problem.Line ?? int.MaxValue)];
    }

    /// <summary>The key that a validator's failure begins with, and the rest; the section as a whole where it begins otherwise.</summary>
    private static (string Path, string What) Split(string failure, string section, Type type)
    {
        var parts = KeyAndRest().Match(failure);
        var first = parts.Groups["first"].Value;
        var path = first.Equals(section, StringComparison.OrdinalIgnoreCase) ? parts.Groups["path"].Value
            : first.Length == 0 ? section + parts.Groups["path"].Value
            : OptionShape.Keys(type).ContainsKey(first) ? $"{section}.{parts.Groups["path"].Value}"
            : null;
        return parts.Success && path is not null ? (path, parts.Groups["what"].Value) : (section, failure);
    }

    private static bool IsUnder(string key, string broken) =>
        key.Equals(broken, StringComparison.OrdinalIgnoreCase) || key.StartsWith(broken + ":", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?<path>(?<first>[A-Za-z]*)(\[\d+\])?(\.[A-Za-z0-9_-]+(\[\d+\])?)*): (?<what>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyAndRest();

    private IEnumerable<ConfigurationProblem> FromRooms(ReadConfiguration read, string file, Dictionary<string, Type> sections, IReadOnlySet<string> broken)
    {
        var values = new ConfigurationRoot([new IndexedValues(read.Values(broken))]);
        foreach (var check in services.GetServices<ISectionCheck>().DistinctBy(check => check.Key, StringComparer.OrdinalIgnoreCase))
        {
            // A list that lost an element is numbered anew: what a validator says of Sources[2] would point at the wrong one.
            if (broken.Any(key => IsUnder(key, check.Key) && (key.Length == check.Key.Length || ConfigurationNode.IsIndex(ConfigurationPath.GetSectionKey(key)))))
            {
                continue;
            }

            foreach (var failure in check.Failures(values, services))
            {
                var (path, what) = Split(failure, check.Key, sections[check.Key]);
                if (!broken.Any(key => IsUnder(ProblemAt.Key(path), key)))
                {
                    yield return ProblemAt.Path(read.Root, file, path, what);
                }
            }
        }
    }
}
