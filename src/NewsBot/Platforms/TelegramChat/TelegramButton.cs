namespace NewsBot.Platforms.TelegramChat;

/// <summary>An inline button.</summary>
/// <param name="Label">What it says.</param>
/// <param name="Data">What it gives back when pressed, 1 to 64 bytes of UTF-8.</param>
public sealed record TelegramButton(string Label, string Data);
