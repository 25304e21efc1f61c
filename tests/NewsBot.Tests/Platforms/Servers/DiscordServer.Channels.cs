using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Tests.Platforms.Servers;

/// <content>Channels and what is posted there.</content>
public sealed partial class DiscordServer
{
    private (int Status, int Code, string Words, JsonNode? Answer) Describe(string id) => !_channels.TryGetValue(id, out var channel) ? (404, 10003, "Unknown Channel", null)
        : channel.Refusal is { Code: 50001 } ? (403, 50001, "Missing Access", null)
        : (200, 0, "", new JsonObject
        {
            ["id"] = id,
            ["type"] = channel.Type,
            ["guild_id"] = "50",
            ["available_tags"] = new JsonArray([.. channel.Tags.Select(tag => new JsonObject { ["id"] = tag.Key, ["name"] = tag.Value })]),
        });

    private (int Status, int Code, string Words, JsonNode? Answer) Post(HttpContext context, string id, DiscordRequests.ChannelMessage message)
    {
        if (KeepsRates && TooFast(context, id) is { } tooFast)
        {
            return tooFast;
        }

        if (!_channels.TryGetValue(id, out var channel))
        {
            return (404, 10003, "Unknown Channel", null);
        }

        if (channel.Refusal is { } refusal)
        {
            return (refusal.Status, refusal.Code, "refused", null);
        }

        if (message.Nonce is not { Length: <= 25 } nonce || message.EnforceNonce != true)
        {
            return (400, 50035, "a channel message of ours needs a nonce of at most 25 characters, enforced", null);
        }

        if (DiscordRules.Message(message) is { } problem)
        {
            return (400, 50035, $"Invalid Form Body: {problem}", null);
        }

        if (channel.Type == 15)
        {
            return (400, 50008, "Cannot send messages in a non-text channel", null);
        }

        if (!_byNonce.TryGetValue($"{id} {nonce}", out var post))
        {
            post = _byNonce[$"{id} {nonce}"] = new DiscordPost(NextId(), id, message, nonce);
            Posts.Enqueue(post);
        }

        return (200, 0, "", new JsonObject { ["id"] = post.Id, ["channel_id"] = id });
    }

    private (int Status, int Code, string Words, JsonNode? Answer) OpenPrivate(DiscordRequests.PrivateChannel request) => ClosedUsers.Contains(request.RecipientId)
        ? (403, 50007, "Cannot send messages to this user", null)
        : (200, 0, "", new JsonObject { ["id"] = AddChannel($"90{request.RecipientId}", type: 1).Id, ["type"] = 1 });

    // The first message of a forum post stands in the thread that has its id.
    private (int Status, int Code, string Words, JsonNode? Answer) Edit(string id, string message, DiscordRequests.Message body)
    {
        if (!_channels.TryGetValue(id, out var channel) || channel.Refusal is not null)
        {
            return channel?.Refusal is { } refusal ? (refusal.Status, refusal.Code, "refused", null) : (404, 10003, "Unknown Channel", null);
        }

        if (Posts.FirstOrDefault(candidate => candidate.Id == message && (candidate.Channel == id || candidate.Id == id)) is not { } post)
        {
            return (404, 10008, "Unknown Message", null);
        }

        if (DiscordRules.Message(body) is { } problem)
        {
            return (400, 50035, $"Invalid Form Body: {problem}", null);
        }

        post.Body = body;
        return (200, 0, "", new JsonObject { ["id"] = message, ["channel_id"] = id });
    }

    private (int Status, int Code, string Words, JsonNode? Answer)? TooFast(HttpContext context, string id)
    {
        if (!_buckets.TryGetValue(id, out var bucket))
        {
            bucket = _buckets[id] = new DiscordBucket(_time, PerChannel, TimeSpan.FromSeconds(5));
        }

        var hasPlace = bucket.TryTake();
        context.Response.Headers["X-RateLimit-Bucket"] = "posts";
        context.Response.Headers["X-RateLimit-Limit"] = PerChannel.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["X-RateLimit-Remaining"] = bucket.Remaining.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["X-RateLimit-Reset-After"] = bucket.ResetAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return hasPlace ? null : SlowDown(context, bucket.ResetAfter, isGlobal: false);
    }

    private (int Status, int Code, string Words, JsonNode? Answer) PostInForum(string id, DiscordRequests.ForumPost post)
    {
        if (!_channels.TryGetValue(id, out var channel) || channel.Refusal is not null)
        {
            return channel?.Refusal is { } refusal ? (refusal.Status, refusal.Code, "refused", null) : (404, 10003, "Unknown Channel", null);
        }

        var tags = post.AppliedTags ?? [];
        if (channel.RequiresTag && tags.Length == 0)
        {
            return (400, 40067, "A tag is required to create a forum post in this channel", null);
        }

        if (post.Name.Length is < 1 or > 100 || tags.Length > 5 || tags.Any(tag => !channel.Tags.ContainsKey(tag)) || DiscordRules.Message(post.Message) is not null)
        {
            return (400, 50035, "Invalid Form Body", null);
        }

        var thread = AddChannel(NextId(), type: 11);
        Posts.Enqueue(new DiscordPost(thread.Id, id, post.Message, Nonce: null, post.Name, tags));
        return (201, 0, "", new JsonObject { ["id"] = thread.Id, ["type"] = 11 });
    }

    private JsonObject ActiveThreads() => new()
    {
        ["threads"] = new JsonArray([.. Posts.Where(post => post.Title is not null).Select(post => new JsonObject { ["id"] = post.Id, ["type"] = 11, ["parent_id"] = post.Channel, ["name"] = post.Title!.Trim() })]),
        ["members"] = new JsonArray(),
    };

    private (int Status, int Code, string Words, JsonNode? Answer) Last(string id) =>
        (200, 0, "", new JsonArray([.. Posts.Where(post => post.Title is null ? post.Channel == id : post.Id == id).Reverse().Take(50).Select(Shown)]));

    private (int Status, int Code, string Words, JsonNode? Answer) One(string id, string message) =>
        Posts.FirstOrDefault(post => post.Id == message && (post.Title is null ? post.Channel == id : post.Id == id)) is { } found ? (200, 0, "", Shown(found)) : (404, 10008, "Unknown Message", null);

    private static JsonObject Shown(DiscordPost post) => new()
    {
        ["id"] = post.Id,
        ["content"] = (post.Body.Content ?? "").Trim(),
        ["embeds"] = new JsonArray([.. (post.Body.Embeds ?? []).Select(embed => new JsonObject
        {
            ["type"] = "rich",
            ["title"] = embed.Title?.Trim(),
            ["url"] = embed.Url,
            ["description"] = embed.Description?.Trim(),
            ["footer"] = embed.Footer is { } footer ? new JsonObject { ["text"] = footer.Text.Trim() } : null,
        })]),
    };

    private (int Status, int Code, string Words, JsonNode? Answer) Publish(string id)
    {
        if (Posts.FirstOrDefault(candidate => candidate.Id == id) is not { } post || _channels[post.Channel].Type != 5)
        {
            return (404, 10008, "Unknown Message", null);
        }

        if (post.Published)
        {
            return (400, 40033, "This message was already crossposted", null);
        }

        post.Published = true;
        return (200, 0, "", new JsonObject { ["id"] = id });
    }
}
