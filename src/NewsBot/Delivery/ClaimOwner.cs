using System.Security.Cryptography;

namespace NewsBot.Delivery;

/// <summary>
/// This process as the owner of claims. Each process holds a locked file beside the database for as long as it lives, and the system frees the
/// lock however the process ends: so a later one knows at once, and by no clock, whose claims nobody will record any more.
/// </summary>
internal sealed partial class ClaimOwner : IDisposable
{
    private const int IdLength = 8;
    private readonly string _folder;
    private readonly ILogger<ClaimOwner> _logger;
    private readonly Lazy<FileStream?> _sign;

    /// <summary>Locks nothing yet.</summary>
    /// <param name="database">The database file.</param>
    /// <param name="logger">Told where no file can be made.</param>
    public ClaimOwner(string database, ILogger<ClaimOwner> logger)
    {
        (_folder, _logger) = (database + "-owners", logger);
        _sign = new Lazy<FileStream?>(Make);
    }

    /// <summary>What this process' claims begin with; empty where it can make no file, so that only the lease tells its end.</summary>
    public string Id => _sign.Value is { } file ? Path.GetFileName(file.Name) : "";

    /// <summary>Whether the owner of a claim has surely ended.</summary>
    /// <param name="id">What the claim begins with.</param>
    public bool HasEnded(string id)
    {
        if (id.Length != IdLength || !id.All(char.IsAsciiHexDigitLower) || id == Id)
        {
            return false;
        }

        try
        {
            var path = Path.Combine(_folder, id);
            using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            {
                // Nobody holds it.
            }

            File.Delete(path);
            return true;
        }
        catch (FileNotFoundException)
        {
            return true;
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_sign.IsValueCreated)
        {
            _sign.Value?.Dispose();
        }
    }

    private FileStream? Make()
    {
        try
        {
            Directory.CreateDirectory(_folder);
            var path = Path.Combine(_folder, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength / 2)));
            return new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            LogNoFile(_folder, failure.Message);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Folder}: no file can be made there ({Reason}). Should this process be killed, what it was sending waits for the end of its lease")]
    private partial void LogNoFile(string folder, string reason);
}
