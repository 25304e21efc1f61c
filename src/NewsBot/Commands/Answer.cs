using System.Collections.Immutable;
using System.Text;
using NewsBot.Messages;

namespace NewsBot.Commands;

/// <summary>An answer that is being put together, from top to bottom.</summary>
internal sealed class Answer(Texts texts)
{
    // Telegram's callback data is 64 bytes (https://core.telegram.org/bots/api#inlinekeyboardbutton); the platform keeps four for itself.
    private const int ButtonBytes = 60;

    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly ImmutableArray<ImmutableArray<Button>>.Builder _buttons = ImmutableArray.CreateBuilder<ImmutableArray<Button>>();

    /// <summary>True where a command is short enough for a button.</summary>
    public static bool FitsButton(string command) => Encoding.UTF8.GetByteCount(command) <= ButtonBytes;

    public Answer Heading(string text) => Add(new Heading([Run.Of(text)]));

    public Answer Paragraph(string text) => Add(new Paragraph([Run.Of(text)]));

    public Answer Paragraph(ImmutableArray<Run> runs) => Add(new Paragraph(runs));

    public Answer Note(string text) => Add(new Note([Run.Of(text)]));

    public Answer Note(ImmutableArray<Run> runs) => Add(new Note(runs));

    public Answer List(IEnumerable<ImmutableArray<Run>> items)
    {
        ImmutableArray<ImmutableArray<Run>> all = [.. items];
        return all.IsEmpty ? this : Add(new BulletList(all));
    }

    public Answer Add(Block block)
    {
        _blocks.Add(block);
        return this;
    }

    /// <summary>All of another answer.</summary>
    public Answer Append(Answer other)
    {
        _blocks.AddRange(other._blocks);
        _buttons.AddRange(other._buttons);
        return this;
    }

    /// <summary>A row of buttons.</summary>
    public Answer Row(params IEnumerable<Button> buttons)
    {
        ImmutableArray<Button> row = [.. buttons.Where(button => FitsButton(button.Command))];
        if (!row.IsEmpty)
        {
            _buttons.Add(row);
        }

        return this;
    }

    /// <summary>The way to the pages before and after; where a command is too long for a button, it stands in a line that can be copied.</summary>
    /// <param name="command">The command without its page.</param>
    /// <param name="page">This page, from 1.</param>
    /// <param name="more">True where another page follows.</param>
    public Answer Pages(string command, int page, bool more)
    {
        List<Button> buttons = [];
        if (page > 1)
        {
            buttons.Add(new Button(texts["page.previous"], page == 2 ? command : $"{command} page:{page - 1}"));
        }

        if (more)
        {
            buttons.Add(new Button(texts["page.next"], $"{command} page:{page + 1}"));
        }

        foreach (var button in buttons.Where(button => !FitsButton(button.Command)))
        {
            Note([Run.Of($"{button.Label}: "), Run.Do(button.Command)]);
        }

        return Row(buttons);
    }

    public Message ToMessage(bool onlyForAsker = false) => new()
    {
        Blocks = _blocks.ToImmutable(),
        Buttons = _buttons.ToImmutable(),
        Language = texts.Language,
        Private = onlyForAsker,
    };
}
