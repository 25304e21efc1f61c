using System.CommandLine;
using NewsBot.Platforms.Terminal;
using NewsBot.Storage;

namespace NewsBot.CommandLine;

/// <summary><c>newsbot chat</c></summary>
internal static class ChatCommandLine
{
    private const string HistoryName = "chat-history";

    /// <summary>The command.</summary>
    public static Command Create(ToolCall tool)
    {
        var command = new Command("chat", "Talk with NewsBot here; what is pushed to terminal:local is shown while the chat is open");
        command.SetAction((call, cancellationToken) => tool.RunWithStoreAsync(
            call,
            async (services, stopping) =>
            {
                await services.GetRequiredService<TerminalChat>().RunAsync(History(services), stopping);
                return ExitCode.Ok;
            },
            cancellationToken));
        return command;
    }

    /// <summary>Beside the store: whoever may write there may keep what was typed there, and a backup has both.</summary>
    private static string? History(IServiceProvider services) =>
        Path.GetDirectoryName(services.GetRequiredService<Database>().Path) is { Length: > 0 } folder ? Path.Combine(folder, HistoryName) : null;
}
