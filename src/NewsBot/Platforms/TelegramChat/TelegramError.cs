namespace NewsBot.Platforms.TelegramChat;

/// <summary>A refusal by the Bot API.</summary>
/// <param name="Code">The error code (400, 401, 403, 409, 429, 5xx).</param>
/// <param name="Method">The method that was called.</param>
/// <param name="Description">The platform's words.</param>
/// <param name="RetryAfter">How long to wait, for 429; null otherwise.</param>
/// <param name="MigratedTo">The new id of a group that became a supergroup; null otherwise.</param>
public sealed record TelegramError(int Code, string Method, string Description, TimeSpan? RetryAfter = null, long? MigratedTo = null)
{
    /// <summary>For a log: method, code and words.</summary>
    public override string ToString() => $"{Method} was refused with {Code}: {Description}";
}
