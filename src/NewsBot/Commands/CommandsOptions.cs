namespace NewsBot.Commands;

/// <summary>The limits of commands (<c>Commands</c> in the configuration).</summary>
public sealed class CommandsOptions
{
    /// <summary>How many commands one user may give in any minute.</summary>
    public int PerMinute { get; set; } = 20;

    /// <summary>How many stories or hits stand on a page where the user names no number.</summary>
    public int PageSize { get; set; } = 5;

    /// <summary>The largest number of stories that a user may ask for at once.</summary>
    public int MaxCount { get; set; } = 20;
}
