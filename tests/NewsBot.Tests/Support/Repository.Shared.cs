namespace NewsBot.Tests.Support;

/// <content>The material beside the checkout that only some machines have.</content>
public static partial class Repository
{
    /// <summary>Material beside the checkout (<c>../shared</c>); the test is reported as skipped where it is not there.</summary>
    public static string SharedOrSkip(string path)
    {
        var full = Path.GetFullPath(Path.Combine(Root, "..", "shared", path));
        Assert.SkipUnless(Path.Exists(full), $"needs shared/{path} beside the checkout");
        return full;
    }
}
