using System.Collections.Immutable;
using System.Text;
using NewsBot.Messages;

namespace NewsBot.Commands;

/// <summary>The command reference (<c>docs/commands.md</c>), from the definitions.</summary>
public static class CommandReference
{
    /// <summary>The page as Markdown.</summary>
    /// <param name="definitions">All commands, in the order of the help.</param>
    public static string Markdown(ImmutableArray<CommandDefinition> definitions)
    {
        var texts = Texts.In("en");
        var page = new StringBuilder();
        page.Append("# Commands\n\n");
        page.Append("Generated from the commands' definitions. Options in brackets may be left out; each can also be written as `name:value` anywhere in the line.\n");
        page.Append("Quotes keep words together. Words without a slash are a search. Long answers have pages: `page:2`.\n\n");
        page.Append("| command | does | who |\n|---|---|---|\n");
        foreach (var definition in definitions)
        {
            page.Append($"| [`{definition.Usage}`](#{definition.Name}) | {texts[definition.DescriptionKey]} | {Who(definition)} |\n");
        }

        foreach (var definition in definitions)
        {
            Add(page, definition, texts);
        }

        return page.ToString();
    }

    private static string Who(CommandDefinition definition) => definition switch
    {
        { AdministratorsOnly: true } => "NewsBot's administrators",
        { Configures: true } => "to change something: who may configure the chat",
        _ => "everybody",
    };

    private static void Add(StringBuilder page, CommandDefinition definition, Texts texts)
    {
        page.Append($"\n## {definition.Name}\n\n{texts[definition.DescriptionKey]}.\n");
        if (!definition.Options.IsEmpty)
        {
            page.Append("\n| option | takes | |\n|---|---|---|\n");
            foreach (var option in definition.Options)
            {
                var name = option.NamedOnly ? $"{option.Name}:" : option.Name;
                page.Append($"| `{name}` | {texts[$"kind.{option.Kind}"]} | {texts[definition.OptionKey(option)]}{(option.Required ? " (needed)" : "")} |\n");
            }
        }

        page.Append($"\n{string.Join(" · ", definition.Examples.Select(example => $"`{example}`"))}\n");
        if (!definition.Aliases.IsEmpty)
        {
            page.Append($"\nAlso {string.Join(", ", definition.Aliases.Select(alias => $"`/{alias}`"))}.\n");
        }
    }
}
