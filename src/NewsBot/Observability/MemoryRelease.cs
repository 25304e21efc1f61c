namespace NewsBot.Observability;

/// <summary>
/// Gives memory back to the machine once it is quiet. The collector itself waits for the next burst of work, which in a bot that mostly waits
/// may come tomorrow; what the start and a busy minute left behind would be held until then.
/// </summary>
/// <param name="time">The clock.</param>
internal sealed class MemoryRelease(TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(10);

    // Bytes allocated between two looks: polling, heartbeats and health checks stay far below it.
    private const long Quiet = 4L << 20;

    // Bytes allocated since the last release that make the next one worth its pause.
    private const long Worth = 16L << 20;

    // Compacting takes about a millisecond for each megabyte; a heap that is this large is in use.
    private const long TooLarge = 256L << 20;

    /// <summary>Whether now is the moment.</summary>
    /// <param name="sinceLook">Bytes allocated since the last look.</param>
    /// <param name="sinceRelease">Bytes allocated since the last release.</param>
    /// <param name="held">Bytes on the heap.</param>
    internal static bool IsDue(long sinceLook, long sinceRelease, long held) => sinceLook < Quiet && sinceRelease >= Worth && held < TooLarge;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (looked, released) = (GC.GetTotalAllocatedBytes(), 0L);
        using var looks = new PeriodicTimer(BetweenLooks, time);
        try
        {
            while (await looks.WaitForNextTickAsync(stoppingToken))
            {
                var allocated = GC.GetTotalAllocatedBytes();
                if (IsDue(allocated - looked, allocated - released, GC.GetTotalMemory(forceFullCollection: false)))
                {
                    GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                    released = allocated;
                }

                looked = allocated;
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping is how it ends.
        }
    }
}
