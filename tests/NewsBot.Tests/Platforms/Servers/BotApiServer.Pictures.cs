using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Tests.Platforms.Servers;

/// <content>Methods that take a file.</content>
public sealed partial class BotApiServer
{
    private static readonly byte[] PngSignature = [0x89, 0x50, 0x4E, 0x47];

    private async Task<JsonObject> ActAsync(string method, HttpRequest request)
    {
        if (method != "sendPhoto")
        {
            return Refuse(404, "Not Found");
        }

        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        var known = new[] { "chat_id", "message_thread_id", "caption", "caption_entities", "reply_markup", "reply_parameters", "photo", "allow_paid_broadcast" };
        if (form.Keys.FirstOrDefault(key => !known.Contains(key)) is { } unknown)
        {
            return Refuse(400, $"Bad Request: no field is called {unknown}");
        }

        // The picture stands in the field itself, or the field names the part that it stands in.
        var part = form["photo"].ToString() is ['a', 't', 't', 'a', 'c', 'h', ':', '/', '/', .. var name] ? name : "photo";
        if (form.Files.GetFile(part) is not { } photo || form.Files.Count != 1)
        {
            return Refuse(400, "Bad Request: there is no photo in the request");
        }

        using var picture = new MemoryStream();
        await photo.CopyToAsync(picture, request.HttpContext.RequestAborted);
        if (!picture.ToArray().AsSpan().StartsWith(PngSignature))
        {
            return Refuse(400, "Bad Request: IMAGE_PROCESS_FAILED");
        }

        if (form["caption"].ToString().Length > 1024)
        {
            return Refuse(400, "Bad Request: message caption is too long");
        }

        try
        {
            return Send(
                new TelegramRequests.SendMessage(
                    form["chat_id"].ToString(),
                    form["caption"].ToString(),
                    form.TryGetValue("message_thread_id", out var thread) ? long.Parse(thread.ToString(), System.Globalization.CultureInfo.InvariantCulture) : null,
                    Part<TelegramRequests.Entity[]>(form, "caption_entities"),
                    LinkPreviewOptions: null,
                    Part<TelegramRequests.Markup>(form, "reply_markup"),
                    Part<TelegramRequests.Reply>(form, "reply_parameters"),
                    AllowPaidBroadcast: form.TryGetValue("allow_paid_broadcast", out var paid) ? bool.Parse(paid.ToString()) : null),
                picture.ToArray());
        }
        catch (JsonException exception)
        {
            return Refuse(400, $"Bad Request: {exception.Message}");
        }
    }

    private static T? Part<T>(IFormCollection form, string name)
        where T : class => form.TryGetValue(name, out var json) ? JsonSerializer.Deserialize<T>(json.ToString(), TelegramRequests.Json) : null;
}
