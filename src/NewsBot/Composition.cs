using NewsBot.Articles;
using NewsBot.Commands;
using NewsBot.Configuration;
using NewsBot.Delivery;
using NewsBot.Ingestion;
using NewsBot.Observability;
using NewsBot.Platforms;
using NewsBot.Platforms.Terminal;
using NewsBot.Platforms.WebChat;
using NewsBot.Scheduling;
using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Subscriptions;
using NewsBot.Topics;

namespace NewsBot;

/// <summary>The rooms, put together: for the service, and for a command line that works on the same store and ends.</summary>
internal static class Composition
{
    // Ctrl+C and SIGTERM end within five seconds; what is under way gets four of them.
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(4);

    /// <summary>The service: all rooms, the schedule and the pages; these are mapped once the configuration was found in order.</summary>
    /// <param name="file">The configuration.</param>
    public static WebApplication Service(ConfigurationFile file)
    {
        var builder = Builder(file);
        builder.Services.AddScheduling();
        builder.Services.AddWebChat();
        return builder.Build();
    }

    /// <summary>The same rooms without schedule and pages; nothing runs by itself.</summary>
    /// <param name="file">The configuration.</param>
    public static IHost Tools(ConfigurationFile file)
    {
        var builder = Builder(file);
        builder.Services.AddWebChat();
        builder.Services.AddTerminal();
        return builder.Build();
    }

    private static WebApplicationBuilder Builder(ConfigurationFile file)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.AddNewsBotConfiguration(file);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = StopLimit);
        builder.Services
            .AddObservability()
            .AddStorage()
            .AddTopics()
            .AddArticles()
            .AddStories()
            .AddSubscriptions()
            .AddIngestion()
            .AddDelivery()
            .AddCommands()
            .AddBots(builder.Configuration);
        return builder;
    }
}
