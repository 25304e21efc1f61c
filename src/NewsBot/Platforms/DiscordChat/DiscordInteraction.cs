namespace NewsBot.Platforms.DiscordChat;

/// <summary>Who asks from where, and the token that answers; the token lives 15 minutes.</summary>
/// <param name="Id">The interaction's id.</param>
/// <param name="Token">What answers it; a secret for as long as it lives.</param>
/// <param name="ApplicationId">The application that it was sent to.</param>
/// <param name="Channel">The channel or thread.</param>
/// <param name="User">Who asks.</param>
/// <param name="Language">The user's language ("en-US", "ar").</param>
/// <param name="MayManage">True where the user may manage the channel or server, and in direct messages.</param>
public sealed record DiscordInteraction(string Id, string Token, string ApplicationId, string Channel, string User, string Language, bool MayManage);
