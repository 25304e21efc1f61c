using System.Text.Json;
using NewsBot.Delivery.Lanes;

namespace NewsBot.Platforms.DiscordChat.Rest;

/// <summary>The calls that NewsBot makes, each with its route and what splits its bucket.</summary>
/// <param name="rest">Makes them.</param>
internal sealed class DiscordApi(DiscordRest rest)
{
    /// <summary>The account's lane.</summary>
    public Lane Lane => rest.Lane;

    /// <summary>What a post into a channel asks of the lane.</summary>
    public static LaneCall CallTo(string channel) => Post(channel, body: null).InLane();

    /// <summary>Who the bot is.</summary>
    public Task<DiscordAnswer> MeAsync(CancellationToken cancellationToken) =>
        rest.CallAsync(new(HttpMethod.Get, "/users/@me", "", "/users/@me", Body: null), cancellationToken);

    /// <summary>Opens the private channel with a user, or names the one that there is.</summary>
    public Task<DiscordAnswer> PrivateChannelAsync(string user, CancellationToken cancellationToken) =>
        rest.CallAsync(new(HttpMethod.Post, "/users/@me/channels", "", "/users/@me/channels", JsonSerializer.SerializeToUtf8Bytes(new DiscordRecipient(user), RestJson.Default.DiscordRecipient)), cancellationToken);

    /// <summary>What a channel is.</summary>
    public Task<DiscordAnswer> ChannelAsync(string channel, CancellationToken cancellationToken) =>
        rest.CallAsync(new(HttpMethod.Get, "/channels/{channel}", channel, $"/channels/{channel}", Body: null), cancellationToken);

    /// <summary>The threads of a server that are not archived.</summary>
    public Task<DiscordAnswer> ActiveThreadsAsync(string guild, CancellationToken cancellationToken) =>
        rest.CallAsync(new(HttpMethod.Get, "/guilds/{guild}/threads/active", guild, $"/guilds/{guild}/threads/active", Body: null), cancellationToken);

    /// <summary>The last 50 messages of a channel or thread.</summary>
    public Task<DiscordAnswer> MessagesAsync(string channel, CancellationToken cancellationToken) =>
        rest.CallAsync(new(HttpMethod.Get, "/channels/{channel}/messages", channel, $"/channels/{channel}/messages?limit=50", Body: null), cancellationToken);

    /// <summary>One message.</summary>
    public Task<DiscordAnswer> MessageAsync(string channel, string message, CancellationToken cancellationToken) =>
        rest.CallAsync(new(HttpMethod.Get, "/channels/{channel}/messages/{message}", channel, $"/channels/{channel}/messages/{message}", Body: null), cancellationToken);

    /// <summary>Posts into a channel or thread.</summary>
    public Task<DiscordAnswer> PostAsync(string channel, DiscordMessageBody message, CancellationToken cancellationToken) =>
        rest.CallAsync(Post(channel, Bytes(message)) with { Picture = message.Picture }, cancellationToken);

    /// <summary>Replaces a message of the bot's.</summary>
    public Task<DiscordAnswer> EditAsync(string channel, string message, DiscordMessageBody body, CancellationToken cancellationToken) =>
        rest.CallAsync(new(HttpMethod.Patch, "/channels/{channel}/messages/{message}", channel, $"/channels/{channel}/messages/{message}", Bytes(body)), cancellationToken);

    /// <summary>Begins a post in a forum.</summary>
    public Task<DiscordAnswer> PostInForumAsync(string channel, DiscordForumPost post, CancellationToken cancellationToken) =>
        rest.CallAsync(new(HttpMethod.Post, "/channels/{channel}/threads", channel, $"/channels/{channel}/threads", JsonSerializer.SerializeToUtf8Bytes(post, RestJson.Default.DiscordForumPost)), cancellationToken);

    /// <summary>Publishes a message of an announcement channel to the servers that follow it.</summary>
    public Task<DiscordAnswer> CrosspostAsync(string channel, string message, CancellationToken cancellationToken) =>
        rest.CallAsync(new(HttpMethod.Post, "/channels/{channel}/messages/{message}/crosspost", channel, $"/channels/{channel}/messages/{message}/crosspost", Body: null), cancellationToken);

    /// <summary>Registers all commands, in place of those that were.</summary>
    public Task<DiscordAnswer> RegisterAsync(string application, byte[] commands, CancellationToken cancellationToken) =>
        rest.CallAsync(new(HttpMethod.Put, "/applications/{application}/commands", application, $"/applications/{application}/commands", commands), cancellationToken);

    /// <summary>Gives an interaction its first answer.</summary>
    public Task<DiscordAnswer> AnswerFirstAsync(DiscordInteraction from, DiscordCallback answer, CancellationToken cancellationToken) => rest.CallAsync(
        new(HttpMethod.Post, "/interactions/{interaction}/{token}/callback", from.Id, $"/interactions/{from.Id}/{from.Token}/callback", JsonSerializer.SerializeToUtf8Bytes(answer, RestJson.Default.DiscordCallback)) { IsInteraction = true },
        cancellationToken);

    /// <summary>Fills in the answer that was promised, or changes the message with the pressed button.</summary>
    public Task<DiscordAnswer> AnswerAsync(DiscordInteraction from, DiscordMessageBody message, CancellationToken cancellationToken) =>
        rest.CallAsync(Webhook(from, HttpMethod.Patch, "/messages/@original", Bytes(message)) with { Picture = message.Picture }, cancellationToken);

    /// <summary>Says something more.</summary>
    public Task<DiscordAnswer> SayMoreAsync(DiscordInteraction from, DiscordMessageBody message, CancellationToken cancellationToken) =>
        rest.CallAsync(Webhook(from, HttpMethod.Post, "", Bytes(message)) with { Picture = message.Picture }, cancellationToken);

    /// <summary>Takes the promised answer back.</summary>
    public Task<DiscordAnswer> TakeBackAsync(DiscordInteraction from, CancellationToken cancellationToken) =>
        rest.CallAsync(Webhook(from, HttpMethod.Delete, "/messages/@original", body: null), cancellationToken);

    private static DiscordCall Post(string channel, byte[]? body) => new(HttpMethod.Post, "/channels/{channel}/messages", channel, $"/channels/{channel}/messages", body);

    private static DiscordCall Webhook(DiscordInteraction from, HttpMethod method, string rest, byte[]? body) =>
        new(method, "/webhooks/{application}/{token}" + rest, from.Id, $"/webhooks/{from.ApplicationId}/{from.Token}{rest}", body) { IsInteraction = true };

    private static byte[] Bytes(DiscordMessageBody message) => JsonSerializer.SerializeToUtf8Bytes(message, RestJson.Default.DiscordMessageBody);
}
