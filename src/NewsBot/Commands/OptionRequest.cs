using System.Collections.Immutable;
using NewsBot.Messages;

namespace NewsBot.Commands;

/// <summary>An option that is being typed, on a platform that fills each option of a command by itself.</summary>
/// <param name="Chat">Where.</param>
/// <param name="Command">The command's name.</param>
/// <param name="Option">The option's name.</param>
/// <param name="Typed">What stands there so far; may be empty.</param>
/// <param name="Filled">The other options, as far as they are filled.</param>
public sealed record OptionRequest(ChatAddress Chat, string Command, string Option, string Typed, ImmutableArray<(string Name, string Value)> Filled);
