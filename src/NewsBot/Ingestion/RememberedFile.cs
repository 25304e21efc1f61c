namespace NewsBot.Ingestion;

/// <summary>A file as the store remembers it.</summary>
internal sealed record RememberedFile
{
    /// <summary>Absolute path.</summary>
    public required string Path { get; init; }

    /// <summary>Bytes when it was looked into.</summary>
    public required long Size { get; init; }

    /// <summary>Its time of change then, in ticks of UTC.</summary>
    public required long Modified { get; init; }

    /// <summary>SHA-256 of what was read; null where nothing could be.</summary>
    public byte[]? Hash { get; init; }

    /// <summary>Name of the <see cref="ProblemKind"/>; null where it was read well.</summary>
    public string? Problem { get; init; }

    /// <summary>The problem's reason.</summary>
    public string? Reason { get; init; }

    /// <summary>True where a look shows the same file, and another reading would bring what the last one brought.</summary>
    /// <param name="look">How the file looks now.</param>
    public bool Covers(FileLook look) =>
        Size == look.Size && Modified == look.Modified && Problem is not (nameof(ProblemKind.StillWritten) or nameof(ProblemKind.Unreadable) or nameof(ProblemKind.Missing));
}
