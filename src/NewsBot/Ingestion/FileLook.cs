namespace NewsBot.Ingestion;

/// <summary>A file as a folder lists it.</summary>
/// <param name="Path">Its absolute path.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">Its time of change, in ticks of UTC.</param>
internal sealed record FileLook(string Path, long Size, long Modified)
{
    /// <summary>Looks at a file; null where it is gone.</summary>
    /// <param name="path">Its absolute path.</param>
    public static FileLook? At(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new FileLook(path, file.Length, file.LastWriteTimeUtc.Ticks) : null;
    }
}
