using System.Collections.Immutable;
using NewsBot.Configuration;
using NewsBot.Messages;

namespace NewsBot.Commands;

/// <summary>What NewsBot can do, from the definitions of all commands.</summary>
internal sealed class HelpCommand(Func<ImmutableArray<CommandDefinition>> definitions, LiveExamples examples) : ICommand
{
    public CommandDefinition Definition { get; } = new("help", [new("command", OptionKind.Command)])
    {
        // Telegram sends /start when somebody opens the bot for the first time, with a word behind it where a link led there.
        Aliases = ["start", "commands"],
        Examples = ["/help", "/help latest"],
    };

    public async Task<Message> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var visible = definitions().Where(definition => call.Request.IsAdministrator || !definition.AdministratorsOnly).ToImmutableArray();
        var asked = call.Arguments.Text("command")?.TrimStart('/').ToLowerInvariant();
        if (asked is null)
        {
            return All(visible, call.Texts).ToMessage();
        }

        var one = visible.FirstOrDefault(definition => definition.IsCalled(asked));
        if (one is not null)
        {
            return await OneAsync(one, call.Texts, cancellationToken);
        }

        var near = Spelling.Nearest(asked, visible.Select(definition => definition.Name));
        var known = near is null ? call.Texts.Format("help.unknown", ("command", asked)) : call.Texts.Format("help.unknownNear", ("command", asked), ("near", $"/{near}"));
        var answer = new Answer(call.Texts).Paragraph(known);
        return (near is null ? answer : answer.Row(new Button($"/help {near}", $"/help {near}"))).List(Lines(visible, call.Texts)).ToMessage();
    }

    private static Answer All(ImmutableArray<CommandDefinition> visible, Texts texts) => new Answer(texts)
        .Heading(texts["help.title"])
        .Paragraph(texts["help.intro"])
        .List(Lines(visible, texts))
        .Note(texts.Runs("help.more", ("example", Run.Do("/help latest"))))
        .Row(new Button(texts["button.latest"], "/latest"), new Button(texts["button.summary"], "/summary"), new Button(texts["button.topics"], "/topics"));

    private static IEnumerable<ImmutableArray<Run>> Lines(ImmutableArray<CommandDefinition> visible, Texts texts) =>
        visible.Select(definition => ImmutableArray.Create(Run.Do($"/{definition.Name}"), Run.Of($" — {texts[definition.DescriptionKey]}")));

    private async Task<Message> OneAsync(CommandDefinition definition, Texts texts, CancellationToken cancellationToken)
    {
        var answer = new Answer(texts)
            .Heading(definition.Usage)
            .Paragraph(texts[definition.DescriptionKey])
            .List(definition.Options.Where(option => option.Name != "page").Select(option => ImmutableArray.Create(
                new Run(option.Name, RunStyle.Code),
                Run.Of($" — {texts[definition.OptionKey(option)]}"))));
        var first = await examples.OfAsync(definition, cancellationToken);
        answer.Note(texts["help.examples"]).List(definition.Examples.Skip(1).Prepend(first).Select(example => ImmutableArray.Create(Run.Do(example))));
        return (definition.Aliases.IsEmpty ? answer : answer.Note(texts.Format("help.aliases", ("names", string.Join(", ", definition.Aliases.Select(alias => $"/{alias}")))))).ToMessage();
    }
}
