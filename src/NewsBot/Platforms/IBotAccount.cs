namespace NewsBot.Platforms;

/// <summary>NewsBot's account on a platform, as the start line and the check tell of it.</summary>
public interface IBotAccount
{
    /// <summary>The platform's name, as in addresses.</summary>
    string Platform { get; }

    /// <summary>Which client makes the calls ("built-in").</summary>
    string Client { get; }

    /// <summary>Asks the platform who the bot is.</summary>
    /// <param name="cancellationToken">Stops asking.</param>
    Task<BotReport> AskAsync(CancellationToken cancellationToken);
}
