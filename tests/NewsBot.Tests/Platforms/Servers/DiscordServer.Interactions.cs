using System.Text.Json.Nodes;

namespace NewsBot.Tests.Platforms.Servers;

/// <content>Slash commands, and the answers to who uses them.</content>
public sealed partial class DiscordServer
{
    /// <summary>An interaction that the platform knows; its JSON is what the gateway tells.</summary>
    public (DiscordQuestion Question, JsonObject Told) Ask(int type, JsonObject content, string channel = "1", string user = "7", string permissions = "0")
    {
        lock (_lock)
        {
            var id = NextId();
            var question = new DiscordQuestion(id, $"aW50ZXJhY3Rpb246{id}SecretTokenOfTheInteraction");
            _questions.Add(question.Token, question);
            return (question, new JsonObject
            {
                ["id"] = id,
                ["application_id"] = Application,
                ["type"] = type,
                ["token"] = question.Token,
                ["data"] = content,
                ["channel_id"] = channel,
                ["guild_id"] = "50",
                ["locale"] = "en-US",
                ["member"] = new JsonObject { ["user"] = new JsonObject { ["id"] = user }, ["permissions"] = permissions },
            });
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

    private (int Status, int Code, string Words, JsonNode? Answer) First(string token, DiscordRequests.Callback callback)
    {
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
