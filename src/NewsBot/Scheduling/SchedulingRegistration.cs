using NewsBot.Ingestion;
using Quartz;

namespace NewsBot.Scheduling;

/// <summary>The scheduling room.</summary>
public static class SchedulingRegistration
{
    // Rounds of pushing overlap where one waits for a slow chat; the other jobs must not wait for them.
    private const int JobsAtOnce = 100;

    /// <summary>Adds the scheduler, its health check and the timetable that follows the configuration. Jobs that run at a stop are waited for.</summary>
    /// <param name="services">The services.</param>
    public static IServiceCollection AddScheduling(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            quartz.AddQuartzHealthChecks(check => check.Name = "scheduler");
            quartz.UseDefaultThreadPool(pool => pool.MaxConcurrency = JobsAtOnce);
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddHostedService(provider => provider.GetRequiredService<SourceRounds>());
        services.AddHostedService<Timetable>();
        return services;
    }
}
