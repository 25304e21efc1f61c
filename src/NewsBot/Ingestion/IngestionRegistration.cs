using Microsoft.Extensions.Options;
using NewsBot.Configuration;
using NewsBot.Ingestion.Fetching;
using NewsBot.Ingestion.Fetching.Robots;
using NewsBot.Ingestion.Remote;
using NewsBot.Storage;

namespace NewsBot.Ingestion;

/// <summary>The room of sources: documents in, candidates for the intake out.</summary>
public static class IngestionRegistration
{
    /// <summary>Adds the sources of the configuration and what reads them.</summary>
    /// <param name="services">The services.</param>
    public static IServiceCollection AddIngestion(this IServiceCollection services)
    {
        services.AddSection<SourceList>("Sources");
        services.AddSingleton<IValidateOptions<SourceList>, SourceListValidator>();
        services.AddSection<FetchOptions>("Fetch");
        services.AddSingleton<IValidateOptions<FetchOptions>, FetchOptionsValidator>();
        services.AddSingleton(provider => new Fetcher(provider.GetRequiredService<IOptionsMonitor<FetchOptions>>(), new SystemNetwork(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<RobotsGuard>();
        services.AddSingleton<PageFetcher>();
        services.AddSingleton<SourceTables>();
        services.AddSingleton<DocumentIntake>();
        services.AddSingleton(provider => new SourceHealth(provider.GetRequiredService<SourceTables>(), provider.GetRequiredService<RemoteBook>(), provider.GetRequiredService<IOptionsMonitor<SourceList>>()));
        services.AddSingleton(provider => new SourceWatch(provider.GetRequiredService<Database>(), provider.GetRequiredService<IOptionsMonitor<SourceList>>()));
        services.AddSingleton(provider => new FileIngest(
            provider.GetRequiredService<IOptionsMonitor<SourceList>>(),
            provider.GetRequiredService<ConfigurationFile>(),
            provider.GetRequiredService<DocumentIntake>()));
        services.AddSingleton(provider => new SourceInspector(provider.GetRequiredService<FileIngest>(), provider.GetRequiredService<Fetcher>(), provider.GetRequiredService<PageFetcher>()));
        services.AddSingleton<RemoteTables>();
        services.AddSingleton<RemoteBook>();
        services.AddSingleton<ItemTables>();
        services.AddSingleton<ItemIntake>();
        services.AddSingleton<IRemoteReader, FeedSourceReader>();
        services.AddSingleton<IRemoteReader, PageSourceReader>();
        services.AddSingleton<IPoller, FolderPoller>();
        services.AddSingleton<IPoller, RemotePoller>();
        services.AddSingleton(provider => new SourcePoller(provider.GetRequiredService<IOptionsMonitor<SourceList>>(), provider.GetServices<IPoller>()));
        services.AddSingleton(provider => new SourceRounds(
            provider.GetRequiredService<SourcePoller>(),
            provider.GetRequiredService<IOptionsMonitor<SourceList>>(),
            provider.GetRequiredService<IOptionsMonitor<FetchOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SourceRounds>>()));
        return services;
    }
}
