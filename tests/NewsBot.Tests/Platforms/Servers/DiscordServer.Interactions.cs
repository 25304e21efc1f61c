using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Tests.Platforms.Servers;

/// <content>Slash commands, and the answers to who uses them.</content>
public sealed partial class DiscordServer
{
    // The server's roles, each with its permissions; who asks has the one that gives what they may. The first is everybody's: to see the channels.
    private static readonly Dictionary<string, string> Roles = new(StringComparer.Ordinal) { [Guild] = "1024", ["508"] = "8", ["516"] = "16", ["532"] = "32", ["502"] = "2048" };

    /// <summary>An interaction that the platform knows; its JSON is what the gateway tells. Without permissions it is a direct message.</summary>
    public (DiscordQuestion Question, JsonObject Told) Ask(int type, JsonObject content, string channel = "1", string user = "7", string? permissions = "0")
    {
        lock (_lock)
        {
            var id = NextId();
            var question = new DiscordQuestion(id, $"aW50ZXJhY3Rpb246{id}SecretTokenOfTheInteraction");
            _questions.Add(question.Token, question);
            var told = new JsonObject
            {
                ["id"] = id,
                ["application_id"] = Application,
                ["type"] = type,
                ["token"] = question.Token,
                ["version"] = 1,
                ["data"] = content,
                ["channel_id"] = channel,
                ["channel"] = permissions is null ? new JsonObject { ["id"] = channel, ["type"] = 1, ["recipients"] = new JsonArray(User(user, "reader")) } : Partial(channel, _channels[channel].Type),
                ["locale"] = "en-US",
                ["app_permissions"] = "2048",
                ["entitlements"] = new JsonArray(),
                ["authorizing_integration_owners"] = new JsonObject { ["0"] = permissions is null ? "0" : Guild },
            };
            if (type == 3)
            {
                told["message"] = new JsonObject
                {
                    ["id"] = NextId(),
                    ["channel_id"] = channel,
                    ["author"] = User(Application, "NewsBot"),
                    ["content"] = "",
                    ["timestamp"] = "2026-01-01T00:00:00+00:00",
                    ["mentions"] = new JsonArray(),
                    ["mention_roles"] = new JsonArray(),
                    ["embeds"] = new JsonArray(),
                    ["attachments"] = new JsonArray(),
                    ["type"] = 0,
                };
            }

            if (permissions is null)
            {
                told["user"] = User(user, "reader");
                return (question, told);
            }

            told["guild_id"] = Guild;
            var roles = Roles.Where(role => role.Key != Guild && role.Value == permissions).Select(role => JsonValue.Create(role.Key)).ToArray();
            told["member"] = new JsonObject { ["user"] = User(user, "reader"), ["permissions"] = permissions, ["roles"] = new JsonArray(roles), ["joined_at"] = "2026-01-01T00:00:00+00:00", ["flags"] = 0 };
            return (question, told);
        }
    }

    private (int Status, int Code, string Words, JsonNode? Answer) Register(DiscordRequests.Command[] commands)
    {
        if (commands.Select(DiscordRules.Command).FirstOrDefault(problem => problem is not null) is { } wrong)
        {
            return (400, 50035, wrong, null);
        }

        Registered.Enqueue(commands);
        return (200, 0, "", new JsonArray());
    }

    private (int Status, int Code, string Words, JsonNode? Answer) First(HttpContext context, string token, DiscordRequests.Callback callback)
    {
        // Each interaction takes one first answer; what the next one takes is another's count.
        context.Response.Headers["X-RateLimit-Bucket"] = "callback";
        context.Response.Headers["X-RateLimit-Limit"] = "1";
        context.Response.Headers["X-RateLimit-Remaining"] = "0";
        context.Response.Headers["X-RateLimit-Reset-After"] = "900";
        if (!_questions.TryGetValue(token, out var question) || question.IsLate)
        {
            return (404, 10062, "Unknown interaction", null);
        }

        if (question.First is not null)
        {
            return (400, 40060, "Interaction has already been acknowledged.", null);
        }

        if (callback.Type is not (5 or 6 or 8) || DiscordRules.Choices(callback.Data?.Choices ?? []) is not null)
        {
            return (400, 50035, "Invalid Form Body", null);
        }

        question.First = callback;
        return (204, 0, "", null);
    }

    private (int Status, int Code, string Words, JsonNode? Answer) Original(string token, DiscordRequests.Message message)
    {
        if (!_questions.TryGetValue(token, out var question) || question.First is null || question.IsTakenBack)
        {
            return (404, 10008, "Unknown Message", null);
        }

        if (DiscordRules.Message(message) is { } problem)
        {
            return (400, 50035, $"Invalid Form Body: {problem}", null);
        }

        if (RefusesButtons && message.Components is { Length: > 0 })
        {
            return (400, 50035, "Invalid Form Body: components", null);
        }

        if ((message.Flags & 64) == 64)
        {
            return (400, 50035, "Invalid Form Body: whether only the asker sees it was said at first", null);
        }

        question.Original = message;
        return (200, 0, "", new JsonObject { ["id"] = NextId() });
    }

    private (int Status, int Code, string Words, JsonNode? Answer) TakeBack(string token)
    {
        if (!_questions.TryGetValue(token, out var question) || question.IsTakenBack)
        {
            return (404, 10008, "Unknown Message", null);
        }

        question.IsTakenBack = true;
        return (204, 0, "", null);
    }

    private (int Status, int Code, string Words, JsonNode? Answer) More(string token, DiscordRequests.Message message)
    {
        if (!_questions.TryGetValue(token, out var question) || question.First is null)
        {
            return (404, 10015, "Unknown Webhook", null);
        }

        if (DiscordRules.Message(message) is not null)
        {
            return (400, 50035, "Invalid Form Body", null);
        }

        question.More.Add(message);
        return (200, 0, "", new JsonObject { ["id"] = NextId() });
    }
}
