using System.Collections.Immutable;
using NewsBot.Messages;

namespace NewsBot.Commands;

/// <summary>Takes a line from any platform and gives the answer. It never throws for what a user typed.</summary>
public sealed class CommandRouter
{
    /// <summary>All commands, in the order of the help.</summary>
    public ImmutableArray<CommandDefinition> Definitions => throw new NotImplementedException();

    /// <summary>Answers a request: parses it, checks who may, counts the user's rate, runs the command.</summary>
    public Task<Message> AnswerAsync(CommandRequest request, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Completes a line that is being typed.</summary>
    /// <param name="line">The line up to the cursor, with its slash.</param>
    /// <param name="count">How many choices at most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whole lines (in <see cref="Choice.Value"/>) with a label each.</returns>
    public Task<ImmutableArray<Choice>> CompleteAsync(string line, int count, CancellationToken cancellationToken) => throw new NotImplementedException();
}
