using NewsBot.Commands;
using NewsBot.Messages;

namespace NewsBot.Platforms.Terminal;

/// <summary>One command, one answer: <c>newsbot ask "/latest iraq 3"</c>.</summary>
/// <param name="router">Answers.</param>
/// <param name="renderer">Writes.</param>
public sealed class TerminalAsk(CommandRouter router, TerminalRenderer renderer)
{
    /// <summary>Answers a line on standard output.</summary>
    /// <param name="line">The command with its slash; without one it is a search.</param>
    /// <param name="json">True for the message as JSON.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task RunAsync(string line, bool json, CancellationToken cancellationToken)
    {
        var answer = await router.AnswerAsync(TerminalUser.Request(line), cancellationToken);
        if (json)
        {
            Console.Out.WriteLine(MessageJson.Write(answer, indented: true));
        }
        else
        {
            renderer.Write(answer);
        }
    }
}
