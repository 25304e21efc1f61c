namespace NewsBot.Platforms.DiscordChat;

/// <summary>
/// What receives from Discord, whichever library does it. Nothing is sent through it: one bot has one total and one set of rate limits, so every REST
/// call goes through <see cref="Rest.DiscordRest"/>, and what renders, acknowledges and classifies refusals exists once.
/// </summary>
public interface IDiscordClient
{
    /// <summary>Which client this is, for the start line and the check ("built-in", "Discord.Net 3.16.0").</summary>
    string Name { get; }

    /// <summary>Connects, and stays connected until it is stopped.</summary>
    /// <param name="handle">Takes an event; it returns at once and does its work elsewhere, so that heartbeats are never late.</param>
    /// <param name="cancellationToken">Disconnects.</param>
    /// <exception cref="DiscordRefusedException">The platform will never take this connection: a wrong token, a forbidden intent.</exception>
    Task RunAsync(Action<DiscordEvent> handle, CancellationToken cancellationToken);
}
