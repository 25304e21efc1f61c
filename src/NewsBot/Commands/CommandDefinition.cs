using System.Collections.Immutable;

namespace NewsBot.Commands;

/// <summary>The one definition of a command, from which parsing, completion, help and the platforms' registrations come.</summary>
/// <param name="Name">Lower-case name without the slash.</param>
/// <param name="Options">Its options in order.</param>
public sealed record CommandDefinition(string Name, ImmutableArray<CommandOption> Options)
{
    /// <summary>Other names for it.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>True where only administrators may use it.</summary>
    public bool AdministratorsOnly { get; init; }

    /// <summary>True where it changes the chat's subscriptions or settings.</summary>
    public bool Configures { get; init; }

    /// <summary>Command lines that work, the first one shown when an argument is wrong.</summary>
    public ImmutableArray<string> Examples { get; init; } = [];

    /// <summary>Key of its name in another language, on platforms that show one; a language without the key has the name itself.</summary>
    public string NameKey => $"command.{Name}.name";

    /// <summary>Key of the one-line description in the texts.</summary>
    public string DescriptionKey => $"command.{Name}.description";

    /// <summary>How it is written: <c>/latest [topic] [count]</c>; options in brackets may be left out. The page is what its buttons are for.</summary>
    public string Usage => $"/{Name}{string.Concat(Options.Where(option => option.Name != "page").Select(option => option.Required ? $" {option.Name}" : option.NamedOnly ? $" [{option.Name}:…]" : $" [{option.Name}]"))}";

    /// <summary>The option that names a setting, whose value another option takes; null where there is none.</summary>
    public CommandOption? SettingOption => Options.FirstOrDefault(option => option.Kind == OptionKind.Setting);

    /// <summary>True where this is its name or another one for it.</summary>
    /// <param name="name">A lower-case name without the slash.</param>
    public bool IsCalled(string name) => Name == name || Aliases.Contains(name, StringComparer.Ordinal);

    /// <summary>True where there is something to offer while an option is typed.</summary>
    /// <param name="option">One of <see cref="Options"/>.</param>
    public bool Completes(CommandOption option) => option.Kind != OptionKind.Number && (option.Kind != OptionKind.Words || SettingOption is not null);

    /// <summary>Key of an option's name in another language.</summary>
    /// <param name="option">One of <see cref="Options"/>.</param>
    public string OptionNameKey(CommandOption option) => $"{OptionKey(option)}.name";

    /// <summary>Key of an option's one-line description in the texts.</summary>
    /// <param name="option">One of <see cref="Options"/>.</param>
    public string OptionKey(CommandOption option) => $"command.{Name}.option.{option.Name}";
}
