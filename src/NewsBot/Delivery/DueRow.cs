namespace NewsBot.Delivery;

/// <summary>A row of <c>owed</c> whose time has come.</summary>
internal sealed class DueRow
{
    public long Id { get; init; }

    public string Chat { get; init; } = "";

    public long Story { get; init; }

    public string Topic { get; init; } = "";

    public bool Scheduled { get; init; }

    public bool Quiet { get; init; }

    /// <summary>It was due while the chat could not be reached.</summary>
    public bool Missed { get; init; }
}
