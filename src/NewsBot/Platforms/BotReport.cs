namespace NewsBot.Platforms;

/// <summary>What a platform said of the bot's account.</summary>
/// <param name="IsWell">False where it was refused or could not be asked.</param>
/// <param name="Words">The bot's name there, or what is wrong and what to do.</param>
public sealed record BotReport(bool IsWell, string Words);
