namespace NewsBot.Platforms.DiscordChat.Rest;

/// <summary>One call of the REST API.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Route">The path with its ids in braces ("/channels/{channel}/messages"); calls of one route share a bucket.</param>
/// <param name="Major">The id that splits a route's bucket: a channel's, a guild's, or a webhook's with its token.</param>
/// <param name="Path">The path with its ids.</param>
/// <param name="Body">The body as JSON; null for none.</param>
internal sealed record DiscordCall(HttpMethod Method, string Route, string Major, string Path, byte[]? Body)
{
    /// <summary>A picture as PNG that travels with the body; null for none.</summary>
    public byte[]? Picture { get; init; }

    /// <summary>True for answers to interactions, which the account's total does not count.</summary>
    public bool IsInteraction { get; init; }

    /// <summary>What the platform tells buckets of different routes apart by, before it names one.</summary>
    public string Key => $"{Method} {Route} {Major}";
}
