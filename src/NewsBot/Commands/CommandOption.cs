namespace NewsBot.Commands;

/// <summary>An option of a command; written by position, or anywhere as <c>name:value</c>.</summary>
/// <param name="Name">Lower-case name.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="Required">True where the command needs it.</param>
public sealed record CommandOption(string Name, OptionKind Kind, bool Required = false)
{
    /// <summary>True where it names something that the chat has, such as one of its own subscriptions.</summary>
    public bool OfChat { get; init; }

    /// <summary>True where it is only written as <c>name:value</c> (page:2).</summary>
    public bool NamedOnly { get; init; }

    /// <summary>The greatest number that it takes; null for what the configuration or a list's length sets.</summary>
    public int? Most { get; init; }
}
