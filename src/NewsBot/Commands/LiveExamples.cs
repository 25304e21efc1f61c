using NewsBot.Messages;
using NewsBot.Stories;

namespace NewsBot.Commands;

/// <summary>Examples that work here and now: a story's id in them is one that the store has.</summary>
internal sealed class LiveExamples(StoryStore stories)
{
    /// <summary>The id that stands for a story in the definitions' examples.</summary>
    public const string Story = "S12K";

    public async Task<string> OfAsync(CommandDefinition definition, CancellationToken cancellationToken)
    {
        var example = definition.Examples[0];
        if (!example.Contains(Story, StringComparison.Ordinal))
        {
            return example;
        }

        var newest = await stories.LatestAsync(new StoryQuery { Count = 1 }, cancellationToken);
        return newest is [var story, ..] ? example.Replace(Story, story.Id.ToString(), StringComparison.Ordinal) : example;
    }

    /// <summary>One line: what is wrong with a command, and an example that works.</summary>
    public async Task<Message> WrongAsync(CommandDefinition definition, string problem, Texts texts, CancellationToken cancellationToken)
    {
        var runs = texts.Runs("router.wrong", ("problem", Run.Of(problem)), ("example", Run.Do(await OfAsync(definition, cancellationToken))));
        return new Answer(texts).Paragraph(runs).ToMessage(onlyForAsker: true);
    }
}
