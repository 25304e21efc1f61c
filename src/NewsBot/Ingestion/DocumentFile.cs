using System.Security.Cryptography;
using NewsBot.Ingestion.PageDumps;

namespace NewsBot.Ingestion;

/// <summary>A file as it was read.</summary>
/// <param name="Reading">The articles, or the problem.</param>
/// <param name="Hash">SHA-256 of the bytes; empty where they could not be read.</param>
internal sealed record DocumentFile(Reading Reading, byte[] Hash)
{
    private const int WindowsSharingViolation = unchecked((int)0x80070020);
    private const int UnixWouldBlock = 11;
    private const int MacWouldBlock = 35;

    /// <summary>Reads a file. Every trouble with it is a problem in the reading.</summary>
    /// <param name="path">Its absolute path.</param>
    /// <param name="defaults">What its source says.</param>
    public static DocumentFile Read(string path, ReadingDefaults defaults)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
            if (stream.Length > PageDumpReader.LargestDump)
            {
                return Failed(DumpProblems.TooLarge(path, stream.Length));
            }

            var content = new byte[stream.Length];
            var length = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
            return length < content.Length || stream.Length != content.Length
                ? Failed(DumpProblems.StillWritten(path))
                : new DocumentFile(DocumentReader.OfFile(content, path, defaults), SHA256.HashData(content));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return Failed(DumpProblems.Missing(path));
        }
        catch (IOException held) when (held.HResult is WindowsSharingViolation or UnixWouldBlock or MacWouldBlock)
        {
            return Failed(DumpProblems.StillWritten(path));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return Failed(DumpProblems.Unreadable(path, Directory.Exists(path) ? "it is a folder." : refused.Message));
        }
    }

    private static DocumentFile Failed(Reading reading) => new(reading, []);
}
