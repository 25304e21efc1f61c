namespace NewsBot.Platforms.DiscordChat.Rest;

/// <summary>Whom a private channel is opened with (https://discord.com/developers/docs/resources/user#create-dm).</summary>
/// <param name="RecipientId">The user's id.</param>
internal sealed record DiscordRecipient(string RecipientId);
