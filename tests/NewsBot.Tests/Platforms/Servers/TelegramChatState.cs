namespace NewsBot.Tests.Platforms.Servers;

/// <summary>A chat on the Bot API server.</summary>
public sealed class TelegramChatState(long id, string type)
{
    public long Id { get; } = id;

    public string Type { get; } = type;

    /// <summary>Forum topics besides General.</summary>
    public HashSet<long> Topics { get; } = [];

    /// <summary>Standing by user.</summary>
    public Dictionary<long, string> Members { get; } = [];

    /// <summary>The refusal (code and words) of every call to this chat; null for none.</summary>
    public (int Code, string Words)? Refusal { get; set; }

    /// <summary>The supergroup that it became.</summary>
    public long? MigratedTo { get; set; }
}
