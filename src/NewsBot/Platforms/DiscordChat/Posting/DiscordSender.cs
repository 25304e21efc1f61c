using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using NewsBot.Delivery;
using NewsBot.Delivery.Lanes;
using NewsBot.Messages;
using NewsBot.Platforms.DiscordChat.Rest;

namespace NewsBot.Platforms.DiscordChat.Posting;

/// <summary>Posts into channels, threads and forums, each message once: the platform refuses repeats by the nonce.</summary>
/// <param name="api">Makes the calls.</param>
/// <param name="channels">What each channel is.</param>
/// <param name="options">Whom posts notify, and which are published further.</param>
/// <param name="logger">Told of what is wrong with our own messages.</param>
internal sealed partial class DiscordSender(DiscordApi api, DiscordChannels channels, IOptionsMonitor<DiscordOptions> options, ILogger<DiscordSender> logger) : IMessageSender
{
    /// <summary>The platform's name in addresses.</summary>
    public const string Name = "discord";

    // https://discord.com/developers/docs/resources/channel#start-thread-in-forum-or-media-channel
    private const int MaxPostName = 100, MaxPostTags = 5;
    private const int MaxNonce = 25;
    private const int OurMistake = 50035, TagRequired = 40067, ChannelGone = 10003, MessageGone = 10008;

    // With a nonce, repeating a call whose end is unknown is safe for some minutes; a network that fails thrice is left in peace.
    private const int Tries = 3;

    private readonly DiscordPosted _posted = new(api);

    /// <inheritdoc/>
    public string Platform => Name;

    /// <inheritdoc/>
    public Lane Lane => api.Lane;

    /// <inheritdoc/>
    public LaneCall CallTo(ChatAddress chat) => DiscordApi.CallTo(chat.Thread ?? chat.Chat);

    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(ChatAddress chat, Message message, string nonce, CancellationToken cancellationToken)
    {
        var target = chat.Thread ?? chat.Chat;
        var parts = DiscordRenderer.Render(message, options.CurrentValue.MentionRole.ContainsKey(target));
        if (parts.IsEmpty)
        {
            return new SendOutcome.Rejected("the message is empty");
        }

        var (channel, problem) = await channels.FindAsync(target, cancellationToken);
        if (channel is null)
        {
            // Asking posts nothing, so its unknown end is only a reason to ask again.
            return DiscordOutcome.Of(problem!) switch
            {
                SendOutcome.Unknown unknown => new SendOutcome.RetryLater(TimeSpan.FromSeconds(5), unknown.Reason),
                var outcome => outcome,
            };
        }

        parts = parts.SetItem(0, Mentioning(parts[0], chat));
        return channel.IsForum
            ? await PostInForumAsync(target, channel, message, parts, nonce, cancellationToken)
            : await PostAsync(target, parts, nonce, channel.IsAnnouncements && options.CurrentValue.Crosspost.Contains(target, StringComparer.Ordinal), cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>The platform tells of a channel that the bot may see and not write in, too: only the next post shows that.</remarks>
    public async Task<SendOutcome> ProbeAsync(ChatAddress chat, CancellationToken cancellationToken)
    {
        channels.Forget(chat.Thread ?? chat.Chat);
        var (channel, problem) = await channels.FindAsync(chat.Thread ?? chat.Chat, cancellationToken);
        return channel is null ? DiscordOutcome.Of(problem!) : new SendOutcome.Sent("");
    }

    /// <inheritdoc/>
    public async Task<SendOutcome> EditAsync(ChatAddress chat, string messageId, Message message, CancellationToken cancellationToken)
    {
        var target = chat.Thread ?? chat.Chat;
        if (DiscordRenderer.Render(message, options.CurrentValue.MentionRole.ContainsKey(target)) is not [var body])
        {
            return new SendOutcome.Rejected("the message does not fit into the one that it replaces");
        }

        // A forum post is a thread, and its first message has the thread's id (https://discord.com/developers/docs/topics/threads#forums).
        var (channel, problem) = await channels.FindAsync(target, cancellationToken);
        var answer = channel is null ? problem! : await api.EditAsync(channel.IsForum ? messageId : target, messageId, Mentioning(body, chat), cancellationToken);
        return answer is DiscordAnswer.Done ? new SendOutcome.Sent(messageId)
            : answer is DiscordAnswer.Refused { Code: MessageGone } or DiscordAnswer.Refused { Code: ChannelGone } && channel is { IsForum: true } ? new SendOutcome.Rejected("the post was deleted")
            : Failed(answer, target);
    }

    // No nonce tells a second post from the first here: a try before this one may stand in the forum already.
    private async Task<DiscordAnswer> BeginPostAsync(string forum, string? guild, DiscordForumPost post, CancellationToken cancellationToken)
    {
        if (guild is not null && await _posted.FindPostAsync(guild, forum, post, cancellationToken) is var (standing, problem))
        {
            if (standing is not null)
            {
                return Standing(standing);
            }

            // Whoever refuses to show the posts (the permission Read Message History) leaves it to Delivery.OnUnknown.
            if (problem is not (null or DiscordAnswer.Refused))
            {
                return problem is DiscordAnswer.Unknown ? new DiscordAnswer.Unreachable(problem.Reason) : problem;
            }
        }

        var answer = await api.PostInForumAsync(forum, post, cancellationToken);
        return answer is DiscordAnswer.Unknown && guild is not null && await _posted.FindPostAsync(guild, forum, post, cancellationToken) is { Id: { } made } ? Standing(made) : answer;
    }

    private static DiscordAnswer.Done Standing(string id) => new(JsonSerializer.SerializeToElement(new DiscordReference(id), RestJson.Default.DiscordReference));

    // 1 stays the nonce itself, so that a message of one part is known by the delivery's own.
    private static string Numbered(string nonce, int part)
    {
        var ending = part == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"~{part}");
        return nonce[..Math.Min(nonce.Length, MaxNonce - ending.Length)] + ending;
    }

    private DiscordMessageBody Mentioning(DiscordMessageBody body, ChatAddress chat) => options.CurrentValue.MentionRole.TryGetValue(chat.Thread ?? chat.Chat, out var role)
        ? body with { Content = $"<@&{role}> {body.Content}".TrimEnd(), AllowedMentions = new DiscordMentions([], [role]) }
        : body;

    private async Task<SendOutcome> PostInForumAsync(string forum, DiscordChannel channel, Message message, ImmutableArray<DiscordMessageBody> parts, string nonce, CancellationToken cancellationToken)
    {
        var topics = message.Blocks.OfType<StoryBlock>().SelectMany(story => story.Topics);
        var post = new DiscordForumPost(DiscordRenderer.Title(message, MaxPostName), channel.TagsFor(topics, MaxPostTags), parts[0]);
        var answer = await BeginPostAsync(forum, channel.Guild, post, cancellationToken);
        if (answer is not DiscordAnswer.Done { Result: var thread } || Id(thread) is not { } id)
        {
            return Failed(answer, forum);
        }

        if (parts.Length > 1 && await PostAsync(id, parts.RemoveAt(0), Numbered(nonce, 2), crosspost: false, cancellationToken) is not SendOutcome.Sent and var rest)
        {
            // The post stands: sending all of it again would begin a second one.
            LogIncomplete(forum, id, rest);
        }

        return new SendOutcome.Sent(id);
    }

    private async Task<SendOutcome> PostAsync(string channel, ImmutableArray<DiscordMessageBody> parts, string nonce, bool crosspost, CancellationToken cancellationToken)
    {
        string? first = null;

        // Of a message in several parts a try before this one may have posted the first ones longer ago than the platform knows their nonces.
        var standing = parts.Length > 1 ? await _posted.LastAsync(channel, cancellationToken) : [];
        for (var part = 1; part <= parts.Length; part++)
        {
            var body = parts[part - 1] with { Nonce = Numbered(nonce, part), EnforceNonce = true };
            var answer = DiscordPosted.Find(standing, body) is { } known ? Standing(known) : await PostOnceAsync(channel, body, cancellationToken);
            if (answer is not DiscordAnswer.Done { Result: var posted } || Id(posted) is not { } id)
            {
                return Failed(answer, channel);
            }

            first ??= id;
            if (crosspost)
            {
                await CrosspostAsync(channel, id, cancellationToken);
            }
        }

        return new SendOutcome.Sent(first!);
    }

    private async Task<DiscordAnswer> PostOnceAsync(string channel, DiscordMessageBody body, CancellationToken cancellationToken)
    {
        var answer = await api.PostAsync(channel, body, cancellationToken);
        for (var attempt = 1; attempt < Tries && answer is DiscordAnswer.Unknown; attempt++)
        {
            answer = await api.PostAsync(channel, body, cancellationToken);
        }

        return answer;
    }

    private async Task CrosspostAsync(string channel, string message, CancellationToken cancellationToken)
    {
        const int alreadyDone = 40033;
        var answer = await api.CrosspostAsync(channel, message, cancellationToken);
        if (answer is not (DiscordAnswer.Done or DiscordAnswer.Refused { Code: alreadyDone }))
        {
            LogNotPublished(channel, message, answer.Reason);
        }
    }

    private SendOutcome Failed(DiscordAnswer answer, string channel)
    {
        if (answer is DiscordAnswer.Refused refused)
        {
            if (refused.Code is TagRequired or ChannelGone)
            {
                channels.Forget(channel);
            }

            if (refused.Code == OurMistake)
            {
                LogOurMistake(channel, refused.Words);
            }
        }

        return answer is DiscordAnswer.Done ? new SendOutcome.Unknown("the platform's answer names no message") : DiscordOutcome.Of(answer);
    }

    private static string? Id(JsonElement told) => told.ValueKind == JsonValueKind.Object && told.TryGetProperty("id", out var id) ? id.GetString() : null;

    [LoggerMessage(Level = LogLevel.Error, Message = "Discord calls a message to {Channel} malformed, which is a mistake of NewsBot's: {Words}")]
    private partial void LogOurMistake(string channel, string words);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The post {Post} in the Discord forum {Forum} lacks its end: {Outcome}")]
    private partial void LogIncomplete(string forum, string post, SendOutcome outcome);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {MessageId} stands in the Discord channel {Channel} but was not published to the servers that follow it: {Reason}")]
    private partial void LogNotPublished(string channel, string messageId, string reason);
}
