using NewsBot.Messages;
using NewsBot.Stories;

namespace NewsBot.Commands;

/// <summary>The story that a call names.</summary>
internal sealed class StoryFinder(StoryStore stories)
{
    /// <summary>The story, or the answer that there is none.</summary>
    /// <param name="call">The call.</param>
    /// <param name="option">The option that names it, filled with a story's id.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<(Story? Story, Message? Refusal)> FindAsync(CommandCall call, string option, CancellationToken cancellationToken)
    {
        var (id, texts) = (call.Arguments.Story(option)!.Value, call.Texts);
        var story = await stories.FindAsync(id, cancellationToken);
        return story is not null
            ? (story, null)
            : (null, new Answer(texts)
                .Paragraph(texts.Runs("story.unknown", ("id", new Run(id.ToString(), RunStyle.Code)), ("latest", Run.Do("/latest"))))
                .Row(new Button(texts["button.latest"], "/latest"))
                .ToMessage());
    }
}
