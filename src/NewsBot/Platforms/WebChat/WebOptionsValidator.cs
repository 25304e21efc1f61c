using Microsoft.Extensions.Options;

namespace NewsBot.Platforms.WebChat;

/// <summary>Names every fault of the section <c>Web</c> at once.</summary>
internal sealed class WebOptionsValidator : IValidateOptions<WebOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, WebOptions options)
    {
        var failures = new List<string>();
        if (!ListenAddress.TryParse(options.Url, out _, out var problem))
        {
            failures.Add($"Web.Url: \"{options.Url}\" {problem}");
        }

        for (var at = 0; at < options.AllowedHosts.Count; at++)
        {
            // A host name alone: no scheme, no port, no path, no wildcard that would let foreign names in.
            if (Uri.CheckHostName(options.AllowedHosts[at]) == UriHostNameType.Unknown)
            {
                failures.Add($"Web.AllowedHosts[{at}]: \"{options.AllowedHosts[at]}\" is not a host name; write it without scheme and port, such as \"news.example.org\"");
            }
        }

        for (var at = 0; at < options.AllowedOrigins.Count; at++)
        {
            if (!IsOrigin(options.AllowedOrigins[at]))
            {
                failures.Add($"Web.AllowedOrigins[{at}]: \"{options.AllowedOrigins[at]}\" is not an origin; write scheme and host as browsers do, such as \"https://news.example.org\"");
            }
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && string.Equals(uri.GetLeftPart(UriPartial.Authority), origin, StringComparison.OrdinalIgnoreCase);
}
