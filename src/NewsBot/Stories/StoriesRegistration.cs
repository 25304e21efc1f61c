using Microsoft.Extensions.Options;
using NewsBot.Configuration;
using NewsBot.Stories.Rewriting;

namespace NewsBot.Stories;

/// <summary>Brings the stories into the host.</summary>
public static class StoriesRegistration
{
    private static readonly TimeSpan Connecting = TimeSpan.FromSeconds(5);

    /// <summary>Adds the <see cref="Intake"/>, the <see cref="StoryStore"/>, the signal between intake and delivery, what removes old stories, and the sections <c>Stories</c>, <c>Summary</c> and <c>Retention</c>.</summary>
    /// <param name="services">The services.</param>
    public static IServiceCollection AddStories(this IServiceCollection services) =>
        services.AddSection<StoryOptions>("Stories").AddSingleton<IValidateOptions<StoryOptions>, StoryOptionsValidator>()
            .AddSingleton<StoryChanges>().AddSingleton<Intake>().AddSingleton<StoryStore>().AddSingleton<StoryCorrections>().AddRewriting().AddRetention();

    private static IServiceCollection AddRetention(this IServiceCollection services)
    {
        services.AddSection<RetentionOptions>(RetentionOptions.Key);
        return services.AddSingleton<IValidateOptions<RetentionOptions>, RetentionOptionsValidator>().AddSingleton<StoryRetention>();
    }

    private static IServiceCollection AddRewriting(this IServiceCollection services)
    {
        services.AddSection<SummaryOptions>(SummaryOptions.Section);
        services.AddSingleton<IValidateOptions<SummaryOptions>, SummaryOptionsValidator>();
        services.AddSingleton<RewriterHealth>();
        services.AddSingleton(provider => new SummaryRewriter(
            new CompletionClient(Http(), provider.GetRequiredService<TimeProvider>()),
            provider.GetRequiredService<RewriterHealth>(),
            provider.GetRequiredService<IOptionsMonitor<SummaryOptions>>(),
            provider.GetRequiredService<ILogger<SummaryRewriter>>()));
        services.AddHealthChecks().AddCheck<RewriterHealth>("summary");
        return services;
    }

    // A redirect would take the key and the sentences elsewhere.
    private static HttpClient Http() => new(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = Connecting, PooledConnectionLifetime = TimeSpan.FromMinutes(10) })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
