namespace NewsBot.Platforms.TelegramChat;

/// <summary>The kinds of chats.</summary>
public enum TelegramChatKind
{
    /// <summary>One person with the bot.</summary>
    Private,

    /// <summary>A small group.</summary>
    Group,

    /// <summary>A large group; may have forum topics.</summary>
    Supergroup,

    /// <summary>A channel.</summary>
    Channel,
}
