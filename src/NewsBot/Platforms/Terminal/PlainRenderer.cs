using System.Collections.Immutable;
using System.Text;
using NewsBot.Messages;

namespace NewsBot.Platforms.Terminal;

/// <summary>A message as plain text: no colours, no escape sequences, no wrapping. For pipes, files and terminals that want no colours.</summary>
internal static class PlainRenderer
{
    /// <summary>The text, with a line break at its end.</summary>
    /// <param name="message">The message.</param>
    /// <param name="firstButton">The number of the first button where they are chosen by number; null to write out their commands.</param>
    public static string Render(Message message, int? firstButton)
    {
        var blocks = message.Blocks.Select(Block).ToList();
        if (message.Buttons.Length > 0)
        {
            var number = firstButton;
            blocks.Add(string.Join('\n', message.Buttons.Select(row => string.Join("   ", row.Select(button => number is not null ? $"[{number++}] {Clean(button.Label)}" : $"{Clean(button.Label)}: {Clean(button.Command)}")))));
        }

        return string.Join("\n\n", blocks.Where(block => block.Length > 0)) + "\n";
    }

    private static string Block(Block block) => block switch
    {
        Heading heading => Runs(heading.Runs),
        Paragraph paragraph => Runs(paragraph.Runs),
        Note note => Runs(note.Runs),
        BulletList list => string.Join('\n', list.Items.Select(item => "- " + Runs(item))),
        PictureBlock picture => Clean(picture.Words),
        StoryBlock story => Story(story),
        _ => "",
    };

    private static string Story(StoryBlock story)
    {
        string?[] lines = [story.Headline, story.Lead, story.Byline, string.Join(" · ", [.. Tags(story), story.Id]), story.Link?.AbsoluteUri];
        return string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line)).Select(line => Clean(line!)));
    }

    private static IEnumerable<string> Tags(StoryBlock story) => story.Topics.IsEmpty ? [] : [string.Join(' ', story.Topics.Select(Hashtag.Of))];

    private static string Runs(ImmutableArray<Run> runs)
    {
        var text = new StringBuilder();
        foreach (var run in runs)
        {
            text.Append(Clean(run.Text));
            if (run.HidesCommand)
            {
                text.Append(" (").Append(Clean(run.Command!)).Append(')');
            }

            if (run.Link is not null && run.Link.AbsoluteUri != run.Text)
            {
                text.Append(" <").Append(run.Link.AbsoluteUri).Append('>');
            }
        }

        return text.ToString();
    }

    private static string Clean(string text) => OutsideText.Clean(text, keepIsolates: false);
}
