using NewsBot.Messages;

namespace NewsBot.Commands;

/// <summary>A command as it came from a platform.</summary>
/// <param name="Chat">Where it was asked.</param>
/// <param name="UserId">Who asked: the platform's name and its id of the user ("telegram:42"); the rate limit counts by it.</param>
/// <param name="Text">The line with its slash ("/latest iraq 3"); without a slash it is a search.</param>
/// <param name="IsAdministrator">True where the user may see /status.</param>
/// <param name="MayConfigure">True where the user may change the chat's subscriptions and settings.</param>
public sealed record CommandRequest(ChatAddress Chat, string UserId, string Text, bool IsAdministrator = false, bool MayConfigure = true);
