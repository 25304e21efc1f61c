using Microsoft.Extensions.Options;
using NewsBot.Configuration;
using NewsBot.Subscriptions;

namespace NewsBot.Commands;

/// <summary>The room of commands: a line in, a message out.</summary>
public static class CommandsRegistration
{
    /// <summary>Adds the router and all commands, in the order of the help.</summary>
    /// <param name="services">The services.</param>
    public static IServiceCollection AddCommands(this IServiceCollection services)
    {
        services.AddSection<CommandsOptions>("Commands");
        services.AddSingleton<IValidateOptions<CommandsOptions>, CommandsOptionsValidator>();
        services.AddHealthChecks();
        services.AddSingleton<ArgumentBinder>();
        services.AddSingleton<LiveExamples>();
        services.AddSingleton<Completion>();
        services.AddSingleton<OptionCompletion>();
        services.AddSingleton<TopicWords>();
        services.AddSingleton<StoryFinder>();
        services.AddSingleton<SubjectFinder>();
        services.AddSingleton<HitList>();
        services.AddSingleton<ICommand, LatestCommand>();
        services.AddSingleton<ICommand, SummaryCommand>();
        services.AddSingleton<ICommand, TimelineCommand>();
        services.AddSingleton<ICommand, TrendsCommand>();
        services.AddSingleton<ICommand, SearchCommand>();
        services.AddSingleton<ICommand, StoryCommand>();
        services.AddSingleton<ICommand, TopicsCommand>();
        services.AddSingleton<ICommand, SubscribeCommand>();
        services.AddSingleton<ICommand, UnsubscribeCommand>();
        services.AddSingleton<ICommand, SubscriptionsCommand>();
        services.AddSingleton<ICommand, SettingsCommand>();
        services.AddSingleton<ICommand, SourcesCommand>();
        services.AddSingleton<ICommand, WhyCommand>();
        services.AddSingleton<ICommand, SplitCommand>();
        services.AddSingleton<ICommand, MergeCommand>();
        services.AddSingleton<ICommand, StatusCommand>();
        services.AddSingleton<ICommand>(provider => new HelpCommand(() => provider.GetRequiredService<CommandRouter>().Definitions, provider.GetRequiredService<LiveExamples>()));
        services.AddSingleton(provider => new CommandRouter(
            provider.GetServices<ICommand>(),
            provider.GetRequiredService<ArgumentBinder>(),
            provider.GetRequiredService<Completion>(),
            provider.GetRequiredService<OptionCompletion>(),
            provider.GetRequiredService<LiveExamples>(),
            provider.GetRequiredService<SubscriptionStore>(),
            provider.GetRequiredService<IOptionsMonitor<CommandsOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<CommandRouter>>()));
        return services;
    }
}
