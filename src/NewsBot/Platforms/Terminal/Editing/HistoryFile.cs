using System.Text;

namespace NewsBot.Platforms.Terminal.Editing;

/// <summary>Where the typed lines are kept from one chat to the next.</summary>
/// <param name="path">The file; null to keep nothing.</param>
internal sealed class HistoryFile(string? path)
{
    /// <summary>Why nothing is kept any more; null while all is well.</summary>
    public string? Problem { get; private set; }

    /// <summary>The lines of before, oldest first.</summary>
    public IReadOnlyList<string> Load() => Try(file =>
    {
        if (!File.Exists(file))
        {
            return [];
        }

        var lines = File.ReadAllLines(file).Where(line => line.Length > 0 && !line.Any(char.IsControl)).ToList();
        if (lines.Count > 2 * LineHistory.Limit)
        {
            lines.RemoveRange(0, lines.Count - LineHistory.Limit);
            File.WriteAllLines(file, lines);
        }

        return lines;
    });

    /// <summary>Keeps a line.</summary>
    public void Append(string line) => Try(file =>
    {
        var isNew = !File.Exists(file);
        using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        if (isNew && !OperatingSystem.IsWindows())
        {
            // What somebody asked is nobody else's business.
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        stream.Write(Encoding.UTF8.GetBytes(line + "\n"));
        return [];
    });

    private IReadOnlyList<string> Try(Func<string, IReadOnlyList<string>> use)
    {
        if (path is null || Problem is not null)
        {
            return [];
        }

        try
        {
            return use(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Problem = exception.Message;
            return [];
        }
    }
}
