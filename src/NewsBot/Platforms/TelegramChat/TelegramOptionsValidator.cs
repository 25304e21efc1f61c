using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace NewsBot.Platforms.TelegramChat;

/// <summary>Collects what is wrong with the section.</summary>
internal sealed partial class TelegramOptionsValidator : IValidateOptions<TelegramOptions>
{
    // https://core.telegram.org/bots/webhooks
    private static readonly int[] WebhookPorts = [80, 88, 443, 8443];

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, TelegramOptions options)
    {
        var problems = new List<string>();
        if (options.Token is { Length: > 0 } token && !Token().IsMatch(token))
        {
            problems.Add("Telegram.Token: the value does not look like a bot token; copy it whole from BotFather (digits, a colon, 30 or more characters)");
        }

        if (options.ApiUrl is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
        {
            problems.Add($"Telegram.ApiUrl: \"{options.ApiUrl}\" is not a web address; write \"https://api.telegram.org\"");
        }

        if (ChatLibraries.Problem("Telegram.Client", options.Client) is { } problem)
        {
            problems.Add(problem);
        }

        if (options.Proxy is not (null or { IsAbsoluteUri: true, Scheme: "http" or "https" or "socks4" or "socks4a" or "socks5" }))
        {
            problems.Add($"Telegram.Proxy: \"{options.Proxy.OriginalString}\" is not a proxy's address; write \"http://proxy.example:3128\"");
        }

        if (options.Webhook.Url is { } url && (url is not { IsAbsoluteUri: true, Scheme: "https" } || !WebhookPorts.Contains(url.Port)))
        {
            problems.Add($"Telegram.Webhook.Url: \"{url}\" cannot be called by the platform; use https on port 443, 80, 88 or 8443");
        }

        if (options.Webhook.Secret is { } secret && !Secret().IsMatch(secret))
        {
            problems.Add("Telegram.Webhook.Secret: the value may hold only letters, digits, _ and -, at most 256");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    [GeneratedRegex("^[0-9]+:[A-Za-z0-9_-]{20,}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,256}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Secret();
}
