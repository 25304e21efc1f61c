using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using NewsBot.Configuration;
using NewsBot.Delivery;
using NewsBot.Ingestion;
using NewsBot.Platforms;
using NewsBot.Platforms.WebChat;
using NewsBot.Storage;
using NewsBot.Topics;

namespace NewsBot.CommandLine;

/// <summary><c>newsbot run</c>: the service.</summary>
internal static class RunCommandLine
{
    // "newsbot check" lists them all.
    private const int SourcesNamed = 5;

    /// <summary>Runs until it is told to stop.</summary>
    /// <param name="file">The configuration.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(ConfigurationFile file, CancellationToken cancellationToken)
    {
        await using var app = Composition.Service(file);
        var problems = ConfigurationCheck.Run(app.Services);
        if (problems.Count > 0)
        {
            foreach (var problem in problems)
            {
                await Console.Error.WriteLineAsync(problem.ToString());
            }

            return ExitCode.Problem;
        }

        app.MapWebChat();
        app.MapBots();
        try
        {
            await Migrator.MigrateAsync(app.Services.GetRequiredService<Database>(), cancellationToken);
        }
        catch (StorageException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCode.Store;
        }

        try
        {
            // Declared subscriptions begin before the first source is read: what a first start finds is news to them.
            await app.Services.GetRequiredService<PushService>().DeclareAsync(cancellationToken);
            await app.StartAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Ok;
        }
        catch (IOException exception)
        {
            await Console.Error.WriteLineAsync($"{file.Name}: Web.Url: {exception.Message}; choose another port, or stop the program that holds it.");
            return ExitCode.Problem;
        }

        await Console.Out.WriteLineAsync(Welcome(app, file));
        await app.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Ok;
    }

    private static string Bots(WebApplication app)
    {
        var bots = app.Services.GetServices<IBotAccount>().Select(bot => $"{bot.Platform} ({bot.Client} client)").ToList();
        return bots.Count > 0 ? string.Join(", ", bots) : "none (no token is set)";
    }

    private static string Sources(List<SourceOptions> sources)
    {
        var named = string.Join(", ", sources.Take(SourcesNamed).Select(source => $"{source.Name ?? source.Id} ({source.Url?.ToString() ?? source.Path})"));
        return sources.Count > SourcesNamed ? $"{named} and {sources.Count - SourcesNamed} more" : named;
    }

    private static string Welcome(WebApplication app, ConfigurationFile file)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "(no web page)";
        var sources = app.Services.GetRequiredService<IOptions<SourceList>>().Value.Enabled().ToList();
        var topics = app.Services.GetRequiredService<TopicCatalogue>().Topics.Count;
        return $"""

            NewsBot is running.
              chat      {address}
              bots      {Bots(app)}
              sources   {Sources(sources)}
              topics    {topics}
              settings  {file.Path}
            Try /latest iraq or /subscribe syria on the chat page. Ctrl+C stops.

            """;
    }
}
