namespace NewsBot.Storage;

/// <summary>
/// Tells what keeps the store from working: once, again where it becomes something else, and once that it works again. Whoever needs the store tries again by
/// itself, and need not tell.
/// </summary>
internal sealed partial class StoreWatch(Database database, TimeProvider time, ILogger<StoreWatch> logger) : BackgroundService
{
    // Soon enough that nobody restarts what mends itself; what is tried is 64 kB.
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await UntilMendedAsync(await database.Trouble.NextAsync(stoppingToken), stoppingToken);
            LogMended(database.Path);
        }
    }

    private async Task UntilMendedAsync(StorageException trouble, CancellationToken cancellationToken)
    {
        var told = "";
        do
        {
            if (trouble.Message != told)
            {
                LogTrouble(told = trouble.Message);
            }

            await Task.Delay(BetweenTries, time, cancellationToken);
            trouble = database.Trouble.Current ?? trouble;
        }
        while (!await WorksAsync(cancellationToken));
    }

    private async Task<bool> WorksAsync(CancellationToken cancellationToken)
    {
        try
        {
            await database.TryAsync(cancellationToken);
            database.Trouble.End();
            return true;
        }
        catch (StorageException)
        {
            // Noted like any other failure.
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Trouble} NewsBot tries again by itself")]
    private partial void LogTrouble(string trouble);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Path}: the database takes writes again")]
    private partial void LogMended(string path);
}
