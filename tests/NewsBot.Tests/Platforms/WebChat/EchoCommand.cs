using NewsBot.Commands;
using NewsBot.Messages;

namespace NewsBot.Tests.Platforms.WebChat;

/// <summary>Answers with what it was asked.</summary>
internal sealed class EchoCommand(string name, bool administratorsOnly = false) : ICommand
{
    public CommandDefinition Definition { get; } = new(name, [new CommandOption("words", OptionKind.Words)])
    {
        AdministratorsOnly = administratorsOnly,
        Examples = [$"/{name}"],
    };

    public Task<Message> AnswerAsync(CommandCall call, CancellationToken cancellationToken) => Task.FromResult(new Message
    {
        Blocks = [new Paragraph([Run.Of($"answer to {call.Request.Text}")])],
        Buttons = [[new Button("More of it", $"/{name} more")]],
    });
}
