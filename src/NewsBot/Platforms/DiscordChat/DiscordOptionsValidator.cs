using Microsoft.Extensions.Options;

namespace NewsBot.Platforms.DiscordChat;

/// <summary>Names every fault of the section <c>Discord</c> at once.</summary>
internal sealed class DiscordOptionsValidator : IValidateOptions<DiscordOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, DiscordOptions options)
    {
        var failures = new List<string>();
        if (options.Token is { Length: > 0 } token && token.Any(character => !char.IsAsciiLetterOrDigit(character) && character is not ('.' or '-' or '_')))
        {
            failures.Add("Discord.Token: the value does not look like a bot's token; copy it whole from the page Bot of the Developer Portal, without \"Bot \" before it");
        }

        if (ChatLibraries.Problem("Discord.Client", options.Client) is { } failure)
        {
            failures.Add(failure);
        }

        Web(options.ApiUrl, "Discord.ApiUrl", "https://discord.com/api/v10", ["https", "http"]);
        Web(options.GatewayUrl, "Discord.GatewayUrl", "wss://gateway.discord.gg", ["wss", "ws"]);
        Web(options.Proxy, "Discord.Proxy", "http://proxy.example:3128", ["http", "https", "socks5"]);
        Ids(options.Admins, at => $"Discord.Admins[{at}]", "a user");
        Ids(options.Crosspost, at => $"Discord.Crosspost[{at}]", "a channel");
        foreach (var (channel, role) in options.MentionRole)
        {
            if (!IsId(channel) || !IsId(role))
            {
                failures.Add($"Discord.MentionRole.{channel}: \"{role}\" is not the id of a role for the id of a channel; both are digits, copied with the developer mode of the app");
            }
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Web(Uri? address, string key, string example, string[] schemes)
        {
            if (address is not null && !(address.IsAbsoluteUri && schemes.Contains(address.Scheme, StringComparer.Ordinal)))
            {
                failures.Add($"{key}: \"{address}\" is not an address with {string.Join(" or ", schemes)}; write it like \"{example}\"");
            }
        }

        void Ids(List<string> ids, Func<int, string> key, string what)
        {
            for (var at = 0; at < ids.Count; at++)
            {
                if (!IsId(ids[at]))
                {
                    failures.Add($"{key(at)}: \"{ids[at]}\" is not the id of {what}; it is digits, copied with the developer mode of the app");
                }
            }
        }
    }

    // https://discord.com/developers/docs/reference#snowflakes: 64 bits.
    private static bool IsId(string id) => id.Length is >= 1 and <= 20 && id.All(char.IsAsciiDigit);
}
