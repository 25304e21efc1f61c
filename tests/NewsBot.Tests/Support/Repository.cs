namespace NewsBot.Tests.Support;

/// <summary>Where the project's files lie.</summary>
public static partial class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>A file of the project.</summary>
    public static string File(string path) => Path.Combine(Root, path);

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (System.IO.File.Exists(Path.Combine(folder, "NewsBot.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("The tests run inside the project's folder.");
    }
}
