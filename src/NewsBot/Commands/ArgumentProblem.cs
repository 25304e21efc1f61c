using System.Collections.Immutable;
using NewsBot.Messages;

namespace NewsBot.Commands;

/// <summary>What is wrong with a command's arguments.</summary>
/// <param name="Key">Key of the sentence in the texts.</param>
/// <param name="Values">What fills its places.</param>
internal sealed record ArgumentProblem(string Key, ImmutableArray<(string Name, object Value)> Values)
{
    public string Words(Texts texts) => texts.Format(Key, Values.AsSpan());
}
