using NewsBot.Messages;

namespace NewsBot.Tests.Commands;

/// <summary>A message as plain text, as a reader takes it in.</summary>
internal static class Reading
{
    public static string Text(this Message message) => string.Join('\n', message.Blocks.Select(Text))
        .Replace(Bidi.Open.ToString(), "").Replace(Bidi.Close.ToString(), "");

    public static IEnumerable<string> Commands(this Message message) => message.Buttons.SelectMany(row => row).Select(button => button.Command);

    public static string? Command(this Message message, string label) => message.Buttons.SelectMany(row => row).FirstOrDefault(button => button.Label == label)?.Command;

    public static IEnumerable<StoryBlock> Stories(this Message message) => message.Blocks.OfType<StoryBlock>();

    private static string Text(Block block) => block switch
    {
        Heading heading => Text(heading.Runs),
        Paragraph paragraph => Text(paragraph.Runs),
        Note note => Text(note.Runs),
        BulletList list => string.Join('\n', list.Items.Select(item => $"- {Text(item)}")),
        PictureBlock picture => picture.Words,
        StoryBlock story => $"{story.Headline}\n{story.Lead}{story.Byline} {string.Join(' ', story.Topics)} {story.Id}",
        _ => throw new InvalidOperationException($"{block} is no known block"),
    };

    private static string Text(IEnumerable<Run> runs) => string.Concat(runs.Select(run => run.Text));
}
