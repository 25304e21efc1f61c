using NewsBot.Delivery;
using NewsBot.Storage;

namespace NewsBot.Platforms.Terminal;

/// <summary>Looks for posts that are due to the terminal while a chat is open: the service that runs beside it does not serve terminals.</summary>
/// <param name="push">Plans and sends.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where a failing store is told.</param>
public sealed partial class TerminalPushes(PushService push, TimeProvider time, ILogger<TerminalPushes> logger)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(3);

    /// <summary>Looks until it is stopped.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await push.RunOnceAsync(cancellationToken);
            }
            catch (StorageException failure)
            {
                // The service may hold the store for a moment; what is due stays due.
                LogFailed(failure.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nothing can be pushed to the terminal now: {Reason}")]
    private partial void LogFailed(string reason);
}
