using NewsBot.Messages;
using NewsBot.Stories;

namespace NewsBot.Commands;

/// <summary>Takes an article out of a story, for good.</summary>
internal sealed class SplitCommand(StoryStore stories, StoryFinder finder, StoryCorrections corrections) : ICommand
{
    // Stories are the same in every chat, so a chat's administrator alone may not change them.
    public CommandDefinition Definition { get; } = new(
        "split",
        [new("id", OptionKind.Story, Required: true), new("article", OptionKind.Number, Required: true)])
    {
        AdministratorsOnly = true,
        Examples = [$"/split {LiveExamples.Story} 2"],
    };

    public async Task<Message> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var texts = call.Texts;
        var (story, refusal) = await finder.FindAsync(call, "id", cancellationToken);
        if (story is null)
        {
            return refusal!;
        }

        var articles = await stories.ArticlesAsync(story.Id, cancellationToken);
        var number = call.Arguments.Number("article") ?? 0;
        if (number < 1 || number > articles.Length || articles.Length < 2
            || await corrections.SplitAsync(story.Id, articles[number - 1].Id, cancellationToken) is not { } founded)
        {
            return new Answer(texts)
                .Paragraph(articles.Length < 2 ? texts.Format("split.one", ("id", story.Id)) : texts.Format("split.number", ("id", story.Id), ("last", articles.Length)))
                .Row(new Button(texts["button.why"], $"/why {story.Id}"))
                .ToMessage(onlyForAsker: true);
        }

        return new Answer(texts)
            .Paragraph(texts.Format("split.done", ("title", articles[number - 1].Text.Title), ("id", story.Id), ("new", founded)))
            .Row(new Button(texts["button.story"], $"/story {founded}"), new Button(texts["button.why"], $"/why {story.Id}"))
            .ToMessage();
    }
}
