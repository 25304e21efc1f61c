using System.Collections.Immutable;
using NewsBot.Messages;
using Spectre.Console;
using Spectre.Console.Rendering;
using Line = Spectre.Console.Paragraph;

namespace NewsBot.Platforms.Terminal;

/// <summary>A message on a terminal: bold headlines that lead to their page, dim footers, marked finds, wrapped at the width.</summary>
/// <param name="console">The terminal.</param>
/// <param name="message">The message.</param>
internal sealed class StyledRenderer(IAnsiConsole console, Message message)
{
    private static readonly Style Dim = new(decoration: Decoration.Dim);
    private static readonly Style Command = new(Color.Teal);
    private static readonly Style Found = new(Color.Black, Color.Yellow);

    /// <summary>Writes the message.</summary>
    /// <param name="firstButton">The number of the first button where they are chosen by number; null to write out their commands.</param>
    public void Write(int? firstButton)
    {
        var blocks = message.Blocks.Select(Block).ToList();
        if (message.Buttons.Length > 0)
        {
            blocks.Add(Buttons(firstButton));
        }

        for (var at = 0; at < blocks.Count; at++)
        {
            if (at > 0)
            {
                console.WriteLine();
            }

            // Rows end with a line break, whatever they hold.
            console.Write(new Rows(blocks[at]));
        }
    }

    private IRenderable Block(Block block) => block switch
    {
        Heading heading => Runs(heading.Runs, new Style(decoration: Decoration.Bold)),
        Messages.Paragraph paragraph => Runs(paragraph.Runs, Style.Plain),
        Note note => Runs(note.Runs, Dim),
        BulletList list => List(list),
        PictureBlock picture => new Line(Clean(picture.Words), Command),
        StoryBlock story => Story(story),
        _ => new Line(),
    };

    private Rows Story(StoryBlock story)
    {
        var lines = new List<IRenderable> { new Line(Clean(story.Headline), Linked(new Style(decoration: Decoration.Bold), story.Link)) };
        if (!string.IsNullOrEmpty(story.Lead))
        {
            lines.Add(new Line(Clean(story.Lead)));
        }

        lines.Add(new Line(Clean(story.Byline), Dim));
        var tags = new Line();
        foreach (var topic in story.Topics)
        {
            tags.Append(Inserted(Hashtag.Of(topic)), Dim).Append(" ", Dim);
        }

        lines.Add(tags.Append(story.Topics.IsEmpty ? "" : "· ", Dim).Append(Inserted(story.Id), Command));
        if (story.Link is not null && !console.Profile.Capabilities.Links)
        {
            lines.Add(new Line(story.Link.AbsoluteUri, Dim));
        }

        return new Rows(lines);
    }

    private Grid List(BulletList list)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(0).PadRight(1)).AddColumn(new GridColumn().PadLeft(0).PadRight(0));
        foreach (var item in list.Items)
        {
            grid.AddRow(new Line("•", Dim), Runs(item, Style.Plain));
        }

        return grid;
    }

    private Rows Buttons(int? number) =>
        new(message.Buttons.Select(row =>
        {
            var line = new Line();
            foreach (var button in row)
            {
                line.Append(line.Length == 0 ? "" : "   ");
                _ = number is not null
                    ? line.Append($"[{number++}] ", Command).Append(Inserted(button.Label))
                    : line.Append(Inserted(button.Label) + " ", Dim).Append(Inserted(button.Command), Command);
            }

            return (IRenderable)line;
        }));

    private Line Runs(ImmutableArray<Run> runs, Style ground)
    {
        var line = new Line();
        foreach (var run in runs)
        {
            line.Append(Inserted(run.Text), Linked(ground.Combine(Of(run)), run.Link));
            if (run.HidesCommand)
            {
                line.Append(" ").Append(Inserted(run.Command!), Command);
            }
        }

        return line;
    }

    private static Style Of(Run run) => run.Style switch
    {
        RunStyle.Bold => new Style(decoration: Decoration.Bold),
        RunStyle.Italic => new Style(decoration: Decoration.Italic),
        RunStyle.Code => Command,
        RunStyle.Highlight => Found,
        _ => run.Command is null ? Style.Plain : Command,
    };

    /// <summary>Only pages of the web are linked: a terminal opens whatever a link names.</summary>
    private static Style Linked(Style style, Uri? link) =>
        link is { Scheme: "http" or "https" } ? style.Link(link.AbsoluteUri) : style;

    private static string Clean(string text) => OutsideText.Clean(text, keepIsolates: true);

    private string Inserted(string text) => Bidi.Isolate(Clean(text), message.Language);
}
