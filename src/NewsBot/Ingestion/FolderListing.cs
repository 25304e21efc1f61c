using System.IO.Enumeration;

namespace NewsBot.Ingestion;

/// <summary>Lists the page dumps of a folder and the folders in it. Links to folders are not followed: they may lead in a circle.</summary>
internal static class FolderListing
{
    /// <summary>What a page dump's name looks like, in any case.</summary>
    private const string Pattern = "*.txt";

    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = true };

    /// <summary>Lists them, without opening one.</summary>
    /// <param name="folder">Absolute path of the folder.</param>
    /// <param name="known">Stamps of files to pass over, for which nothing is allocated.</param>
    public static IEnumerable<FileLook> Of(string folder, IReadOnlySet<ulong> known) =>
        new FileSystemEnumerable<FileLook>(folder, (ref entry) => new FileLook(entry.ToFullPath(), entry.Length, entry.LastWriteTimeUtc.UtcTicks), Everywhere)
        {
            ShouldIncludePredicate = (ref entry) =>
                !entry.IsDirectory
                && FileSystemName.MatchesSimpleExpression(Pattern, entry.FileName, ignoreCase: true)
                && !known.Contains(Stamp(entry.Directory, entry.FileName, entry.Length, entry.LastWriteTimeUtc.UtcTicks)),
            ShouldRecursePredicate = (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };

    /// <summary>The stamp of a look.</summary>
    /// <param name="look">The look.</param>
    public static ulong Stamp(FileLook look) => Stamp(Path.GetDirectoryName(look.Path.AsSpan()), Path.GetFileName(look.Path.AsSpan()), look.Size, look.Modified);

    // FNV-1a, 64 bits (RFC 9923): with 100,000 files, one chance in four billion that any two share a stamp.
    private static ulong Stamp(ReadOnlySpan<char> folder, ReadOnlySpan<char> name, long size, long modified)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in folder)
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        hash = (hash ^ '/') * 1099511628211UL;
        foreach (var character in name)
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        hash = (hash ^ (ulong)size) * 1099511628211UL;
        return (hash ^ (ulong)modified) * 1099511628211UL;
    }
}
