namespace NewsBot.Ingestion;

/// <summary>Reads one file and says what the readers make of it; touches no store.</summary>
public static class DocumentInspector
{
    /// <summary>Reads it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="defaults">What its source says; null for a file of no source, whose folder then stands for the publisher.</param>
    /// <returns>The articles, or the problem; never throws for what is wrong with the file.</returns>
    public static Reading Inspect(string path, ReadingDefaults? defaults = null)
    {
        var full = Path.GetFullPath(path);
        return DocumentFile.Read(full, defaults ?? new ReadingDefaults(Path.GetFileName(Path.GetDirectoryName(full)) is { Length: > 0 } folder ? folder : full)).Reading;
    }
}
