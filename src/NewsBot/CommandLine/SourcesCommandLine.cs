using System.CommandLine;
using Microsoft.Extensions.Options;
using NewsBot.Ingestion;
using NewsBot.Ingestion.Opml;

namespace NewsBot.CommandLine;

/// <summary><c>newsbot sources import FILE</c>, <c>newsbot sources export</c></summary>
internal static class SourcesCommandLine
{
    /// <summary>The command.</summary>
    public static Command Create(ToolCall tool) => new("sources", "Lists of feeds in OPML, as feed readers exchange them") { Import(tool), Export(tool) };

    private static Command Import(ToolCall tool)
    {
        var file = new Argument<FileInfo>("file") { Description = "The OPML file", HelpName = "FILE" };
        var command = new Command("import", "Print the feeds of an OPML file that are no sources yet, to be pasted into Sources of the configuration") { file };
        command.SetAction((call, cancellationToken) => tool.RunAsync(
            call,
            async (services, _) =>
            {
                var named = call.GetRequiredValue(file);
                if (!named.Exists)
                {
                    await Console.Error.WriteLineAsync($"{named}: it does not exist. Correct the path.");
                    return ExitCode.Problem;
                }

                if (named.Length > OpmlFile.LargestList)
                {
                    await Console.Error.WriteLineAsync($"{named}: it is larger than a list of feeds. Correct the path, or export the list in parts.");
                    return ExitCode.Problem;
                }

                OpmlReading list;
                try
                {
                    list = OpmlFile.Read(await File.ReadAllBytesAsync(named.FullName, cancellationToken), named.ToString());
                }
                catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
                {
                    await Console.Error.WriteLineAsync($"{named}: it cannot be read ({unreadable.Message}). Let the account that runs NewsBot read it.");
                    return ExitCode.Problem;
                }

                var sources = ImportedSources.Of(list.Feeds, services.GetRequiredService<IOptions<SourceList>>().Value);
                await Console.Out.WriteAsync(ImportedSources.Write(sources));
                foreach (var problem in list.Problems)
                {
                    await Console.Error.WriteLineAsync(ProblemLine.Of(problem));
                }

                await Console.Error.WriteLineAsync($"{sources.Length} new, {list.Feeds.Length - sources.Length} are sources already, {list.Problems.Length} problems");
                return list.Problems.IsEmpty ? ExitCode.Ok : ExitCode.Problem;
            },
            cancellationToken));
        return command;
    }

    private static Command Export(ToolCall tool)
    {
        var command = new Command("export", "Print the feeds of the configuration as OPML");
        command.SetAction((call, cancellationToken) => tool.RunAsync(
            call,
            (services, _) =>
            {
                var sources = services.GetRequiredService<IOptions<SourceList>>().Value;
                OpmlFile.Write(sources, Console.Out);
                Console.Out.WriteLine();
                var others = sources.Count(source => source.Kind != SourceKind.Feed);
                Console.Error.WriteLine($"{sources.Count - others} feeds; {others} folders and pages are left out, since OPML lists feeds alone");
                return Task.FromResult(ExitCode.Ok);
            },
            cancellationToken));
        return command;
    }
}
