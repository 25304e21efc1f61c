using System.CommandLine;
using NewsBot.Ingestion;
using NewsBot.Topics;

namespace NewsBot.CommandLine;

/// <summary><c>newsbot inspect TARGET</c></summary>
internal static class InspectCommandLine
{
    /// <summary>The command.</summary>
    public static Command Create(ToolCall tool)
    {
        var target = new Argument<string>("target") { Description = "A file (page dump, web page, feed), or an address with http or https", HelpName = "TARGET" };
        var feed = new Option<bool>("--feed") { Description = "Show what would become news if this address were made a feed source" };
        var page = new Option<bool>("--page") { Description = "Show what would become news if this address were made a page source" };
        var command = new Command("inspect", "Show what the readers make of a file or an address, as JSON; touches no store") { target, feed, page };
        command.Validators.Add(line =>
        {
            if (line.GetValue(feed) && line.GetValue(page))
            {
                line.AddError("--feed and --page exclude each other: an address is one of them.");
            }
        });
        command.SetAction((call, cancellationToken) => tool.RunAsync(
            call,
            async (services, stopping) =>
            {
                var inspector = services.GetRequiredService<SourceInspector>();
                var named = call.GetRequiredValue(target);
                var reading = call.GetValue(feed) ? await inspector.InspectSourceAsync(named, SourceKind.Feed, stopping)
                    : call.GetValue(page) ? await inspector.InspectSourceAsync(named, SourceKind.Page, stopping)
                    : await inspector.InspectAsync(named, stopping);
                await Console.Out.WriteLineAsync(InspectJson.Write(reading, services.GetRequiredService<TopicTagger>()));
                return reading.Problems.IsEmpty ? ExitCode.Ok : ExitCode.Problem;
            },
            cancellationToken));
        return command;
    }
}
