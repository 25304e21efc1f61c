using Quartz;

namespace NewsBot.Scheduling;

/// <summary>The scheduling room.</summary>
public static class SchedulingRegistration
{
    // Jobs mostly wait: for slow publishers up to Fetch.Within each, beside which pushing and the other sources must go on.
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
        services.AddHostedService<Timetable>();
        return services;
    }
}
