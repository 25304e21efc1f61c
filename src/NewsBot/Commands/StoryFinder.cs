using NewsBot.Messages;
using NewsBot.Stories;

namespace NewsBot.Commands;

/// <summary>The story that a call names.</summary>
internal sealed class StoryFinder(StoryStore stories)
{
    /// <summary>The story, or the answer that there is none.</summary>
    public async Task<(Story? Story, Message? Refusal)> FindAsync(StoryId id, Texts texts, CancellationToken cancellationToken)
    {
        var story = await stories.FindAsync(id, cancellationToken);
        return story is not null
            ? (story, null)
            : (null, new Answer(texts)
                .Paragraph(texts.Runs("story.unknown", ("id", new Run(id.ToString(), RunStyle.Code)), ("latest", Run.Do("/latest"))))
                .Row(new Button(texts["button.latest"], "/latest"))
                .ToMessage());
    }
}
