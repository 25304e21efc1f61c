namespace NewsBot.Configuration;

/// <summary>
/// Takes up a changed file while the service runs. It looks at the content every two seconds instead of waiting for notices of the file system:
/// those are lost on network and container mounts, and when editors or orchestrators swap the file for another.
/// </summary>
internal sealed partial class ConfigurationWatcher(
    FollowedConfiguration followed,
    ConfigurationCheck check,
    ConfigurationFile file,
    IEnumerable<ConfigurationSectionType> sections,
    TimeProvider time,
    ILogger<ConfigurationWatcher> logger) : IHostedService, IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    // Enough to recognise an edit by; a reordered list differs in every element.
    private const int Shown = 8;

    private string _judged = followed.Current.Fingerprint;
    private string? _pending;
    private ITimer? _timer;

    /// <summary>Looks at the file once. New content is judged when two looks in a row agree on it, so that a half-written file is left alone.</summary>
    internal void CheckNow()
    {
        var read = followed.ReadAgain();
        if (read.Fingerprint == _judged)
        {
            _pending = null;
        }
        else if (read.Fingerprint != _pending)
        {
            _pending = read.Fingerprint;
        }
        else
        {
            _judged = read.Fingerprint;
            _pending = null;
            Judge(read);
        }
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _timer = time.CreateTimer(_ => Tick(), state: null, Interval, Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _timer?.Dispose();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose() => _timer?.Dispose();

    private void Tick()
    {
        try
        {
            CheckNow();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // A validator or a listener of some room failed. A running service does not end for that, and the next change is looked at again.
            LogFault(fault, file.Name);
        }
        finally
        {
            // Set anew each time, so that a slow disk never makes two looks overlap.
            _timer?.Change(Interval, Timeout.InfiniteTimeSpan);
        }
    }

    private void Judge(ReadConfiguration read)
    {
        var problems = check.Find(read);
        if (problems.Count > 0)
        {
            LogRefused(file.Name, problems.Count, string.Join(" | ", problems));
            return;
        }

        var changes = new ConfigurationChanges(followed.Current, read);
        followed.Take(read);
        LogTaken(file.Name, Named(changes.Paths()));
        if (changes.PathsAtNextStart(sections) is { Count: > 0 } later)
        {
            LogLater(Named(later));
        }
    }

    private static string Named(IReadOnlyList<string> paths) =>
        paths.Count == 0 ? "no value differs"
        : paths.Count <= Shown ? string.Join(", ", paths)
        : $"{string.Join(", ", paths.Take(Shown))} and {paths.Count - Shown} more";

    [LoggerMessage(Level = LogLevel.Information, Message = "{File} changed and was taken up: {Keys}")]
    private partial void LogTaken(string file, string keys);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Keys}: read once, so this change counts from the next start")]
    private partial void LogLater(string keys);

    [LoggerMessage(Level = LogLevel.Error, Message = "{File} changed and is refused, the last good configuration stays; {Count} to correct: {Problems}")]
    private partial void LogRefused(string file, int count, string problems);

    [LoggerMessage(Level = LogLevel.Error, Message = "{File} changed and could not be taken up")]
    private partial void LogFault(Exception fault, string file);
}
