using System.Text.Json.Serialization;
using NewsBot.Messages;

namespace NewsBot.Platforms.WebChat;

/// <summary>One entry of a web chat, as it is kept and as the page gets it.</summary>
/// <param name="Id">Rising number; the event id of the stream.</param>
/// <param name="At">When it was said.</param>
/// <param name="Text">The reader's line; null where NewsBot speaks.</param>
/// <param name="Message">What NewsBot said; null where the reader speaks.</param>
/// <param name="Pushed">True where NewsBot spoke unasked.</param>
/// <param name="Edition">Rising number of its last replacement; 0 while it is as it was said first.</param>
internal sealed record WebMessage(
    long Id,
    DateTimeOffset At,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Message? Message,
    bool Pushed,
    long Edition = 0);
