namespace NewsBot.Configuration;

/// <summary>Which keys hold secrets. Told by name, so that a secret is one before any room says so, and so that a misspelt section leaks nothing.</summary>
internal static class SecretNames
{
    /// <summary>What is added to the name of a secret's key to name the file that holds it.</summary>
    public const string FileSuffix = "File";

    private static readonly string[] Endings = ["Token", "Key", "Secret", "Password"];

    /// <summary>Whether values of this key, or of the elements of a list so called, are never shown.</summary>
    public static bool IsSecret(string name) =>
        Array.Exists(Endings, ending => name.TrimEnd('s', 'S').EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the value may come from a file: secrets, and connection strings because they may hold a password.</summary>
    public static bool MayComeFromFile(string name) =>
        IsSecret(name) || name.EndsWith("Connection", StringComparison.OrdinalIgnoreCase);

    /// <summary>The key that a key such as <c>TokenFile</c> fills (<c>Token</c>), or null where it is no such key.</summary>
    public static string? FilledBy(string name) =>
        name.Length > FileSuffix.Length
        && name.EndsWith(FileSuffix, StringComparison.OrdinalIgnoreCase)
        && MayComeFromFile(name[..^FileSuffix.Length])
            ? name[..^FileSuffix.Length]
            : null;
}
