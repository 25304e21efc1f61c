using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using NewsBot.Platforms.TelegramChat.BotApi;

namespace NewsBot.Platforms.TelegramChat;

/// <summary>Takes updates that the platform brings. It is answered after the update was handled: what is not answered is brought again.</summary>
internal sealed class TelegramWebhook(TelegramInbox inbox, IOptions<TelegramOptions> options)
{
    /// <summary>Where the platform calls, on the web host.</summary>
    public const string Path = "/telegram/webhook";

    /// <summary>The longest body; updates that NewsBot asks for are far shorter.</summary>
    public const int MaxBody = 256 * 1024;

    private const string Header = "X-Telegram-Bot-Api-Secret-Token";

    // 24 random bytes where the configuration names none.
    private readonly string _made = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
    private volatile bool _open;

    /// <summary>What the platform must send along.</summary>
    public string Secret => options.Value.Webhook.Secret is { Length: > 0 } configured ? configured : _made;

    /// <summary>From now on updates are taken; before, the platform is asked to come again.</summary>
    public void Open() => _open = true;

    /// <summary>Answers a call.</summary>
    public async Task<IResult> TakeAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(request.Headers[Header].ToString()), Encoding.UTF8.GetBytes(Secret)))
        {
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        if (!_open)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        TelegramUpdate update;
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellationToken);
            update = UpdateReader.Read(body.RootElement);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        // A caller that hangs up must not undo half an answer.
        await inbox.Take(update, CancellationToken.None).WaitAsync(cancellationToken);
        return Results.Ok();
    }
}
