using NewsBot.Messages;
using NewsBot.Stories;

namespace NewsBot.Commands;

/// <summary>Makes two stories one, for good.</summary>
internal sealed class MergeCommand(StoryFinder finder, StoryCorrections corrections) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        "merge",
        [new("id", OptionKind.Story, Required: true), new("other", OptionKind.Story, Required: true)])
    {
        AdministratorsOnly = true,
        Examples = [$"/merge {LiveExamples.Story} {LiveExamples.Story}"],
    };

    public async Task<Message> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var texts = call.Texts;
        foreach (var option in (string[])["id", "other"])
        {
            if (await finder.FindAsync(call, option, cancellationToken) is { Refusal: { } refusal })
            {
                return refusal;
            }
        }

        var (one, other) = (call.Arguments.Story("id")!.Value, call.Arguments.Story("other")!.Value);
        var merged = await corrections.MergeAsync(one, other, cancellationToken);
        return merged is { } into
            ? new Answer(texts).Paragraph(texts.Format("merge.done", ("id", into)))
                .Row(new Button(texts["button.story"], $"/story {into}"), new Button(texts["button.why"], $"/why {into}"))
                .ToMessage()
            : new Answer(texts).Paragraph(texts.Format("merge.same", ("id", one), ("other", other))).ToMessage(onlyForAsker: true);
    }
}
