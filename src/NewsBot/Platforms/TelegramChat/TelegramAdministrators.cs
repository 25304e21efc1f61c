using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Options;
using NewsBot.Delivery;
using NewsBot.Messages;

namespace NewsBot.Platforms.TelegramChat;

/// <summary>The administrators' private chats: on Telegram they have the users' own ids. One that never wrote to the bot is closed to it.</summary>
/// <param name="options">Names them.</param>
internal sealed class TelegramAdministrators(IOptionsMonitor<TelegramOptions> options) : IAdministrators
{
    /// <inheritdoc/>
    public Task<ImmutableArray<ChatAddress>> ChatsAsync(CancellationToken cancellationToken) =>
        Task.FromResult(options.CurrentValue.Admins.Distinct().Select(id => new ChatAddress("telegram", id.ToString(CultureInfo.InvariantCulture))).ToImmutableArray());
}
