namespace NewsBot.Configuration;

/// <summary>The file that NewsBot was configured by.</summary>
/// <param name="Path">Its absolute path.</param>
public sealed record ConfigurationFile(string Path)
{
    /// <summary>A path of the configuration as an absolute one: relative paths are relative to the file.</summary>
    /// <param name="path">For example <c>samples</c>.</param>
    public string Resolve(string path) => System.IO.Path.GetFullPath(path, System.IO.Path.GetDirectoryName(Path)!);
}
