using System.Text.Json;
using Telegram.Bot.Requests;

namespace NewsBot.Platforms.TelegramChat.Library;

/// <summary>getUpdates with each update left as it came: one of a shape that the library does not know must not cost all the others of its batch.</summary>
internal sealed class UpdatesRequest() : RequestBase<JsonElement[]>("getUpdates")
{
    /// <summary>The first update wanted.</summary>
    public long Offset { get; set; }

    /// <summary>Seconds that the platform may keep the request open.</summary>
    public int Timeout { get; set; }

    /// <summary>The kinds wanted.</summary>
    public required string[] AllowedUpdates { get; set; }
}
