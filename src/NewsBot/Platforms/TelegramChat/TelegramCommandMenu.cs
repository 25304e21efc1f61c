using System.Collections.Immutable;

namespace NewsBot.Platforms.TelegramChat;

/// <summary>The commands that the platform's menu offers in one kind of chat and language.</summary>
/// <param name="Scope">The Bot API's scope type: default, all_private_chats, all_group_chats, all_chat_administrators.</param>
/// <param name="Language">Two-letter language; null for every language without a menu of its own.</param>
/// <param name="Commands">At most 100, each a name (1–32 of <c>[a-z0-9_]</c>) and a description (1–256).</param>
public sealed record TelegramCommandMenu(string Scope, string? Language, ImmutableArray<(string Name, string Description)> Commands);
