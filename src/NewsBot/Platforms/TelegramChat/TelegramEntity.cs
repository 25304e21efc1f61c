namespace NewsBot.Platforms.TelegramChat;

/// <summary>A style or link on a stretch of text.</summary>
/// <param name="Kind">The Bot API's type: bold, italic, code, underline, text_link, expandable_blockquote.</param>
/// <param name="Offset">Where it begins, in UTF-16 units.</param>
/// <param name="Length">How long it is, in UTF-16 units.</param>
/// <param name="Link">Where a text_link leads.</param>
public sealed record TelegramEntity(string Kind, int Offset, int Length, Uri? Link = null);
