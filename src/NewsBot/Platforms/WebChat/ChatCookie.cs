using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace NewsBot.Platforms.WebChat;

/// <summary>Which chat a browser has: 128 random bits in a cookie that no script and no other site can use.</summary>
internal sealed class ChatCookie(IOptionsMonitor<WebOptions> options)
{
    /// <summary>Name of the cookie.</summary>
    public const string Name = "newsbot-chat";

    private const int Digits = 32;

    /// <summary>The browser's chat; a browser without one is given one.</summary>
    public string Of(HttpContext context)
    {
        var chat = context.Request.Cookies[Name];
        if (chat is not { Length: Digits } || !chat.All(char.IsAsciiHexDigitLower))
        {
            chat = RandomNumberGenerator.GetHexString(Digits, lowercase: true);
        }

        // Written anew each time, so that it lives on as long as it is used.
        context.Response.Cookies.Append(Name, chat, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = IsSecure(context.Request),
            Path = "/",
            MaxAge = WebMessageStore.Lifetime,
            IsEssential = true,
        });
        return chat;
    }

    // A proxy that ends TLS speaks plainly to this server; what the browser sees is the origin that was allowed.
    private bool IsSecure(HttpRequest request) =>
        request.IsHttps || options.CurrentValue.AllowedOrigins.Contains($"https://{request.Host}", StringComparer.OrdinalIgnoreCase);
}
