using System.CommandLine;

namespace NewsBot.CommandLine;

/// <summary><c>newsbot check</c></summary>
internal static class CheckCommandLine
{
    /// <summary>The command.</summary>
    public static Command Create(ToolCall tool)
    {
        var command = new Command("check", "Check the configuration: print every problem, or what would run and what would be pushed where");
        command.SetAction((call, cancellationToken) => tool.RunAsync(
            call,
            async (services, stopping) =>
            {
                var report = await CheckReport.OfAsync(services, stopping);
                CheckView.OfThisProcess().Show(report);
                return report.Bots.All(bot => bot.Answer.IsWell) ? ExitCode.Ok : ExitCode.Problem;
            },
            cancellationToken));
        return command;
    }
}
