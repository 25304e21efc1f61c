using System.Collections.Immutable;

namespace NewsBot.Messages;

/// <summary>A message in words alone, for a platform that calls its proper form malformed: no styles, no links behind words, no buttons.</summary>
public static class PlainForm
{
    /// <summary>The same message as paragraphs of plain text; links stand after the words, commands as they are typed.</summary>
    /// <param name="message">The message.</param>
    public static Message Of(Message message)
    {
        var lines = message.Blocks.SelectMany(Lines).Concat(message.Buttons.SelectMany(row => row).Select(button => button.Command));
        return message with
        {
            Blocks = [.. lines.Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => new Paragraph([Run.Of(line)]))],
            Buttons = [],
        };
    }

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        Heading heading => [Words(heading.Runs)],
        Paragraph paragraph => [Words(paragraph.Runs)],
        Note note => [Words(note.Runs)],
        BulletList list => list.Items.Select(item => $"• {Words(item)}"),
        PictureBlock picture => [picture.Words],
        StoryBlock story => [story.Headline, story.Link?.AbsoluteUri ?? "", story.Lead ?? "", story.Byline, string.Join(" · ", story.Topics.Append(story.Id))],
        _ => throw new NotSupportedException($"No plain form for {block.GetType().Name}"),
    };

    private static string Words(ImmutableArray<Run> runs) => string.Concat(runs.Select(run => run.Link is { } link ? $"{run.Text} ({link.AbsoluteUri})" : run.Text));
}
