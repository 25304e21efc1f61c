using Microsoft.Extensions.Options;
using NewsBot.Delivery;
using NewsBot.Ingestion;
using Quartz;

namespace NewsBot.Scheduling;

/// <summary>Keeps the scheduler's jobs equal to the configuration: one for each source, one for pushing, one for chats that cannot be reached, one for what was kept long enough. Follows the file while the service runs.</summary>
/// <param name="factory">The scheduler.</param>
/// <param name="sources">The sources of the configuration.</param>
/// <param name="push">The pushing of the configuration.</param>
/// <param name="time">The clock that triggers are measured by.</param>
/// <param name="logger">Where changes are told.</param>
internal sealed partial class Timetable(
    ISchedulerFactory factory,
    IOptionsMonitor<SourceList> sources,
    IOptionsMonitor<PushOptions> push,
    TimeProvider time,
    ILogger<Timetable> logger) : BackgroundService
{
    private const string SourceGroup = "sources";
    private static readonly JobKey PushKey = new("push", "delivery");
    private static readonly JobKey WatchKey = new("sources", "delivery");
    private static readonly JobKey UpkeepKey = new("chats", "delivery");

    private static readonly JobKey RetentionKey = new("retention", "store");

    // Often and little: each run removes what a few minutes made too old.
    private static readonly TimeSpan RetentionEvery = TimeSpan.FromMinutes(10);

    // Pauses between probes are half an hour and more; administrators hear of a closed chat within this.
    private static readonly TimeSpan UpkeepEvery = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _changed = new(1, 1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var sourcesFollowed = sources.OnChange(_ => Wake());
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
        var wanted = sources.CurrentValue.Pauses().ToDictionary(source => new JobKey(source.Key, SourceGroup), source => source.Value);
        wanted[PushKey] = push.CurrentValue.Every;
        wanted[UpkeepKey] = UpkeepEvery;
        wanted[RetentionKey] = RetentionEvery;
        wanted[WatchKey] = UpkeepEvery;
        foreach (var gone in standing.Keys.Except(wanted.Keys).ToList())
        {
            await scheduler.DeleteJob(gone, cancellationToken);
            standing.Remove(gone);
            LogRemoved(gone.Name);
        }

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
        : JobBuilder.Create<PollSourceJob>().WithIdentity(key).UsingJobData(PollSourceJob.SourceKey, key.Name).Build();

    private ITrigger Trigger(JobKey key, TimeSpan every) => TriggerBuilder.Create(time)
        .WithIdentity(key.Name, key.Group)
        .WithPriority(key.Group == SourceGroup ? TriggerConstants.DefaultPriority : TriggerConstants.DefaultPriority + 1)
        .StartNow()
        .WithSchedule(SimpleScheduleBuilder.Create().WithInterval(every).RepeatForever())
        .Build();

    [LoggerMessage(Level = LogLevel.Debug, Message = "Job {Job} runs every {Every}")]
    private partial void LogScheduled(string job, TimeSpan every);

    [LoggerMessage(Level = LogLevel.Information, Message = "Job {Job} is no longer configured and was removed")]
    private partial void LogRemoved(string job);
}
