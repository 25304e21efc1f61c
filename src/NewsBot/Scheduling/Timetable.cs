using Microsoft.Extensions.Options;
using NewsBot.Delivery;
using Quartz;

namespace NewsBot.Scheduling;

/// <summary>
/// Keeps the scheduler's jobs equal to the configuration: one for the sources, one for pushing, one for chats that cannot be reached, one for what was
/// kept long enough. Follows the file while the service runs.
/// </summary>
/// <param name="factory">The scheduler.</param>
/// <param name="push">The pushing of the configuration.</param>
/// <param name="time">The clock that triggers are measured by.</param>
/// <param name="logger">Where changes are told.</param>
internal sealed partial class Timetable(
    ISchedulerFactory factory,
    IOptionsMonitor<PushOptions> push,
    TimeProvider time,
    ILogger<Timetable> logger) : BackgroundService
{
    private static readonly JobKey PollKey = new("poll", "ingestion");
    private static readonly JobKey PushKey = new("push", "delivery");
    private static readonly JobKey WatchKey = new("sources", "delivery");
    private static readonly JobKey UpkeepKey = new("chats", "delivery");

    private static readonly JobKey RetentionKey = new("retention", "store");

    // Sources are due at any moment; each run begins only those whose moment came. The shortest pause that may be configured is a second.
    private static readonly TimeSpan PollEvery = TimeSpan.FromSeconds(1);

    // Often and little: each run removes what a few minutes made too old.
    private static readonly TimeSpan RetentionEvery = TimeSpan.FromMinutes(10);

    // Pauses between probes are half an hour and more; administrators hear of a closed chat within this.
    private static readonly TimeSpan UpkeepEvery = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _changed = new(1, 1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pushFollowed = push.OnChange(_ => Wake());
        var scheduler = await factory.GetScheduler(stoppingToken);
        var standing = new Dictionary<JobKey, TimeSpan>();
        while (true)
        {
            await _changed.WaitAsync(stoppingToken);
            await ApplyAsync(scheduler, standing, stoppingToken);
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _changed.Dispose();
        base.Dispose();
    }

    // Two changes in quick succession need one look, not two: the semaphore holds at most one.
    private void Wake()
    {
        lock (_changed)
        {
            if (_changed.CurrentCount == 0)
            {
                _changed.Release();
            }
        }
    }

    private async Task ApplyAsync(IScheduler scheduler, Dictionary<JobKey, TimeSpan> standing, CancellationToken cancellationToken)
    {
        var wanted = new Dictionary<JobKey, TimeSpan>
        {
            [PollKey] = PollEvery,
            [PushKey] = push.CurrentValue.Every,
            [UpkeepKey] = UpkeepEvery,
            [RetentionKey] = RetentionEvery,
            [WatchKey] = UpkeepEvery,
        };
        foreach (var (key, every) in wanted.Where(job => !standing.TryGetValue(job.Key, out var known) || known != job.Value).ToList())
        {
            await scheduler.ScheduleJob(Job(key), Trigger(key, every), ScheduleJobOptions.Replacing, cancellationToken);
            standing[key] = every;
            LogScheduled(key.Name, every);
        }
    }

    private static IJobDetail Job(JobKey key) => key.Equals(PushKey)
        ? JobBuilder.Create<PushJob>().WithIdentity(key).Build()
        : key.Equals(RetentionKey) ? JobBuilder.Create<RetentionJob>().WithIdentity(key).Build()
        : key.Equals(WatchKey) ? JobBuilder.Create<WatchSourcesJob>().WithIdentity(key).Build()
        : key.Equals(UpkeepKey) ? JobBuilder.Create<UpkeepJob>().WithIdentity(key).Build()
        : JobBuilder.Create<PollSourcesJob>().WithIdentity(key).Build();

    private ITrigger Trigger(JobKey key, TimeSpan every) => TriggerBuilder.Create(time)
        .WithIdentity(key.Name, key.Group)
        .StartNow()
        .WithSchedule(SimpleScheduleBuilder.Create().WithInterval(every).RepeatForever())
        .Build();

    [LoggerMessage(Level = LogLevel.Debug, Message = "Job {Job} runs every {Every}")]
    private partial void LogScheduled(string job, TimeSpan every);
}
