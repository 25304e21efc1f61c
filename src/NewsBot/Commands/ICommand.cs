using NewsBot.Messages;

namespace NewsBot.Commands;

/// <summary>A command: what it is called and takes, and its answer.</summary>
internal interface ICommand
{
    CommandDefinition Definition { get; }

    /// <summary>Answers a call whose arguments are already checked against the definition.</summary>
    Task<Message> AnswerAsync(CommandCall call, CancellationToken cancellationToken);
}
