using Microsoft.Extensions.Options;

namespace NewsBot.Ingestion.Fetching;

/// <summary>Finds every mistake in the section <c>Fetch</c> at once.</summary>
internal sealed class FetchOptionsValidator : IValidateOptions<FetchOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, FetchOptions options)
    {
        var failures = new List<string>();
        if (options.Contact is not null && !IsContact(options.Contact))
        {
            failures.Add($"Fetch.Contact: \"{options.Contact}\" is neither an address of the web nor of mail; write one such as \"https://example.org/bot\" or \"mailto:news@example.org\", or leave the key out");
        }

        if (options.Proxy is { } proxy && ProxyProblem(proxy) is { } problem)
        {
            failures.Add($"Fetch.Proxy: {problem}");
        }

        if (options.ConnectWithin < TimeSpan.FromMilliseconds(100) || options.ConnectWithin > TimeSpan.FromMinutes(2))
        {
            failures.Add($"Fetch.ConnectWithin: \"{options.ConnectWithin}\" is not between a tenth of a second and two minutes; write \"00:00:10\"");
        }

        if (options.Within < TimeSpan.FromMilliseconds(100) || options.Within > TimeSpan.FromMinutes(10))
        {
            failures.Add($"Fetch.Within: \"{options.Within}\" is not between a tenth of a second and ten minutes; write \"00:00:30\"");
        }

        if (options.AtOnce is < 1 or > 1000)
        {
            failures.Add($"Fetch.AtOnce: \"{options.AtOnce}\" is not between 1 and 1000; write 32");
        }

        if (options.PerHost is < 1 or > 64)
        {
            failures.Add($"Fetch.PerHost: \"{options.PerHost}\" is not between 1 and 64; write 2");
        }

        if (options.Spacing < TimeSpan.Zero || options.Spacing > TimeSpan.FromMinutes(10))
        {
            failures.Add($"Fetch.Spacing: \"{options.Spacing}\" is not between zero and ten minutes; write \"00:00:01\"");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    // It goes into a header: what could end the header or its comment is no contact.
    private static bool IsContact(string contact) =>
        contact.Length <= 200 && contact.All(character => character is > ' ' and < '\u007F' and not ('(' or ')' or '\\'))
        && Uri.TryCreate(contact, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto";

    // What a proxy's address may hold of secrets is not repeated.
    private static string? ProxyProblem(string proxy) =>
        proxy is "none" ? null
        : !Uri.TryCreate(proxy, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https" or "socks4" or "socks4a" or "socks5")
            ? "this is no address of a proxy; write one such as \"http://proxy.example:3128\", or \"none\""
        : address.UserInfo.Length > 0 ? "it holds a name or a password; leave the key out and set the environment variables http_proxy and https_proxy"
        : null;
}
