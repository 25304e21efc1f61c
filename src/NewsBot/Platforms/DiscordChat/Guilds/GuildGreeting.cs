using NewsBot.Delivery;
using NewsBot.Messages;
using NewsBot.Platforms.DiscordChat.Posting;

namespace NewsBot.Platforms.DiscordChat.Guilds;

/// <summary>Says once who came, where a server welcomes people, else in the first text channel that takes it.</summary>
/// <param name="sender">Posts.</param>
/// <param name="time">Measures pauses.</param>
/// <param name="logger">Told where nobody could be greeted.</param>
internal sealed partial class GuildGreeting(DiscordSender sender, TimeProvider time, ILogger<GuildGreeting> logger)
{
    private const int Text = 0, Announcements = 5;

    // Each refused try counts towards the 10,000 for which the platform bans an address; ten channels are more than most servers show first.
    private const int MostChannels = 10, Tries = 3;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    /// <summary>Greets; where the platform takes it in no channel, that is only logged.</summary>
    public async Task GreetAsync(DiscordEvent.GuildHere guild, CancellationToken cancellationToken)
    {
        var greeting = Greeting.In(guild.Language.Split('-')[0]);
        foreach (var channel in Channels(guild))
        {
            if (await PostAsync(new ChatAddress(DiscordSender.Name, channel), greeting, $"hello{guild.Guild}", cancellationToken))
            {
                return;
            }
        }

        LogNotGreeted(guild.Guild);
    }

    // What others announce is announced to their readers: such a channel is only taken where the server itself welcomes people there.
    private static IEnumerable<string> Channels(DiscordEvent.GuildHere guild) => guild.Channels
        .Where(channel => channel.Type == Text || (channel.Type == Announcements && channel.Id == guild.SystemChannel))
        .OrderByDescending(channel => channel.Id == guild.SystemChannel)
        .ThenBy(channel => channel.Position)
        .Select(channel => channel.Id)
        .Take(MostChannels);

    // False where another channel may take it. Of an unknown end nobody is greeted twice.
    private async Task<bool> PostAsync(ChatAddress chat, Message greeting, string nonce, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            switch (await sender.SendAsync(chat, greeting, nonce, cancellationToken))
            {
                case SendOutcome.RetryLater later when attempt < Tries && later.After <= LongestPause:
                    await Task.Delay(later.After, time, cancellationToken);
                    break;
                case SendOutcome.Sent or SendOutcome.Unknown:
                    return true;
                default:
                    return false;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Discord: the server {Guild} has no text channel that the bot could write a greeting in; commands work there all the same")]
    private partial void LogNotGreeted(string guild);
}
