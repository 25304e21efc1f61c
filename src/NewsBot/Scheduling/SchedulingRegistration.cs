using Quartz;

namespace NewsBot.Scheduling;

/// <summary>The scheduling room.</summary>
public static class SchedulingRegistration
{
    /// <summary>Adds the scheduler, its health check and the timetable that follows the configuration. Jobs that run at a stop are waited for.</summary>
    /// <param name="services">The services.</param>
    public static IServiceCollection AddScheduling(this IServiceCollection services)
    {
        services.AddQuartz(quartz => quartz.AddQuartzHealthChecks(check => check.Name = "scheduler"));
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddHostedService<Timetable>();
        return services;
    }
}
