namespace NewsBot.Platforms.TelegramChat;

/// <summary>How a call ended. A call never throws for what the platform or the network does.</summary>
/// <typeparam name="T">What it yields.</typeparam>
public abstract record TelegramAnswer<T>
{
    private TelegramAnswer()
    {
    }

    /// <summary>The platform did it.</summary>
    /// <param name="Value">What it said.</param>
    public sealed record Done(T Value) : TelegramAnswer<T>;

    /// <summary>The platform refused; nothing was done.</summary>
    /// <param name="Error">Code, words and parameters.</param>
    public sealed record Refused(TelegramError Error) : TelegramAnswer<T>;

    /// <summary>No connection came about; nothing was done.</summary>
    /// <param name="Reason">What the network said, without the URL.</param>
    public sealed record Unreachable(string Reason) : TelegramAnswer<T>;

    /// <summary>The request went out and no answer that can be read came back: it may or may not have been done.</summary>
    /// <param name="Reason">What happened, without the URL.</param>
    public sealed record Unknown(string Reason) : TelegramAnswer<T>;
}
