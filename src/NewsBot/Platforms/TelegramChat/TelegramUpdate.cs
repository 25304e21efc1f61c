namespace NewsBot.Platforms.TelegramChat;

/// <summary>Something that happened, as far as NewsBot cares. Other kinds arrive as <see cref="Other"/>, so that they are confirmed too.</summary>
/// <param name="Id">The platform's update id.</param>
public abstract record TelegramUpdate(long Id)
{
    /// <summary>The chat that it concerns; updates of one chat are handled in order. 0 where it concerns none.</summary>
    public long ChatId => this switch
    {
        Said said => said.Chat.Id,
        Pressed pressed => pressed.Chat.Id,
        Standing standing => standing.Chat.Id,
        Migrated migrated => migrated.From,
        _ => 0,
    };

    /// <summary>A message with text.</summary>
    /// <param name="Id">The platform's update id.</param>
    /// <param name="Chat">Where.</param>
    /// <param name="MessageId">Its id in the chat.</param>
    /// <param name="From">Who; null in channels.</param>
    /// <param name="SenderChat">The chat that it was posted as: the group itself for an anonymous administrator; null otherwise.</param>
    /// <param name="Text">The text.</param>
    public sealed record Said(long Id, TelegramPlace Chat, long MessageId, TelegramUser? From, long? SenderChat, string Text) : TelegramUpdate(Id);

    /// <summary>A pressed button.</summary>
    /// <param name="Id">The platform's update id.</param>
    /// <param name="CallbackId">What answers it.</param>
    /// <param name="Chat">Where the message with the button stands.</param>
    /// <param name="MessageId">That message.</param>
    /// <param name="From">Who pressed.</param>
    /// <param name="Data">What the button carries.</param>
    public sealed record Pressed(long Id, string CallbackId, TelegramPlace Chat, long MessageId, TelegramUser From, string Data) : TelegramUpdate(Id);

    /// <summary>The bot's own standing in a chat changed.</summary>
    /// <param name="Id">The platform's update id.</param>
    /// <param name="Chat">Where.</param>
    /// <param name="Before">Its standing before ("left", "member", "administrator", "restricted", "kicked").</param>
    /// <param name="After">Its standing now.</param>
    /// <param name="MaySend">False where it may no longer write there.</param>
    /// <param name="By">Who changed it.</param>
    public sealed record Standing(long Id, TelegramPlace Chat, string Before, string After, bool MaySend, TelegramUser By) : TelegramUpdate(Id);

    /// <summary>A group became a supergroup.</summary>
    /// <param name="Id">The platform's update id.</param>
    /// <param name="From">The old id.</param>
    /// <param name="To">The new id.</param>
    public sealed record Migrated(long Id, long From, long To) : TelegramUpdate(Id);

    /// <summary>Anything else.</summary>
    /// <param name="Id">The platform's update id.</param>
    public sealed record Other(long Id) : TelegramUpdate(Id);
}
