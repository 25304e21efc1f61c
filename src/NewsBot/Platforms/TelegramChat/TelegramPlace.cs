using System.Globalization;
using NewsBot.Messages;

namespace NewsBot.Platforms.TelegramChat;

/// <summary>A chat, and the forum topic in it.</summary>
/// <param name="Id">The chat's id; negative for groups and channels.</param>
/// <param name="Kind">What kind of chat.</param>
/// <param name="Thread">The forum topic; null outside forums.</param>
public sealed record TelegramPlace(long Id, TelegramChatKind Kind, long? Thread = null)
{
    /// <summary>The address that subscriptions and the outbox know it by.</summary>
    public ChatAddress Address => new("telegram", Id.ToString(CultureInfo.InvariantCulture), Thread?.ToString(CultureInfo.InvariantCulture));
}
