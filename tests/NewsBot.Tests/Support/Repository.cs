namespace NewsBot.Tests.Support;

/// <summary>Where the project's files lie, and the material beside the checkout that only some machines have.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>A file of the project.</summary>
    public static string File(string path) => Path.Combine(Root, path);

    /// <summary>Material beside the checkout (<c>../shared</c>); the test is reported as skipped where it is not there.</summary>
    public static string SharedOrSkip(string path)
    {
        var full = Path.GetFullPath(Path.Combine(Root, "..", "shared", path));
        Assert.SkipUnless(Path.Exists(full), $"needs shared/{path} beside the checkout");
        return full;
    }

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
