using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.Options;
using NewsBot.Delivery;
using NewsBot.Messages;
using NewsBot.Platforms.DiscordChat.Posting;
using NewsBot.Platforms.DiscordChat.Rest;

namespace NewsBot.Platforms.DiscordChat;

/// <summary>The administrators' private channels, opened when they are first needed.</summary>
/// <param name="api">Opens them.</param>
/// <param name="options">Names the administrators.</param>
/// <param name="logger">Told of those that cannot be opened.</param>
internal sealed partial class DiscordAdministrators(DiscordApi api, IOptionsMonitor<DiscordOptions> options, ILogger<DiscordAdministrators> logger) : IAdministrators
{
    private readonly ConcurrentDictionary<string, ChatAddress> _known = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task<ImmutableArray<ChatAddress>> ChatsAsync(CancellationToken cancellationToken)
    {
        var chats = ImmutableArray.CreateBuilder<ChatAddress>();
        foreach (var user in options.CurrentValue.Admins.Distinct(StringComparer.Ordinal))
        {
            if (_known.TryGetValue(user, out var chat))
            {
                chats.Add(chat);
            }
            else if (await api.PrivateChannelAsync(user, cancellationToken) is var answer
                && answer is DiscordAnswer.Done { Result: { ValueKind: JsonValueKind.Object } told } && told.TryGetProperty("id", out var id) && id.GetString() is { } channel)
            {
                chats.Add(_known[user] = new ChatAddress(DiscordSender.Name, channel));
            }
            else
            {
                LogClosed(user, answer.Reason);
            }
        }

        return chats.ToImmutable();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The Discord administrator {User} cannot be told anything in private: {Reason}")]
    private partial void LogClosed(string user, string reason);
}
