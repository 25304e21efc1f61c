namespace NewsBot.Configuration;

/// <summary>The file that NewsBot was configured by.</summary>
/// <param name="Path">Its absolute path.</param>
public sealed record ConfigurationFile(string Path)
{
    /// <summary>Where the file is looked for when nobody names one, relative to the working directory.</summary>
    public const string DefaultPath = "config/newsbot.json";

    /// <summary>The environment variable that names the file.</summary>
    public const string Variable = "NEWSBOT_CONFIG";

    /// <summary>The file as whoever started NewsBot named it; messages use this name.</summary>
    public string Name { get; init; } = Path;

    /// <summary>The file to read: the one named on the command line, else by <c>NEWSBOT_CONFIG</c>, else <see cref="DefaultPath"/>.</summary>
    /// <param name="named">The value of <c>--config</c>, if it was given.</param>
    /// <param name="fromEnvironment">The value of <see cref="Variable"/>, if it is set.</param>
    public static ConfigurationFile Find(string? named, string? fromEnvironment)
    {
        var name = !string.IsNullOrWhiteSpace(named) ? named
            : !string.IsNullOrWhiteSpace(fromEnvironment) ? fromEnvironment
            : DefaultPath;
        return new ConfigurationFile(System.IO.Path.GetFullPath(name)) { Name = name };
    }

    /// <summary>A path of the configuration as an absolute one: relative paths are relative to the file.</summary>
    /// <param name="path">For example <c>samples</c>.</param>
    public string Resolve(string path) => System.IO.Path.GetFullPath(path, System.IO.Path.GetDirectoryName(Path)!);
}
