using System.Globalization;
using NewsBot.Messages;

namespace NewsBot.Platforms.Terminal;

/// <summary>The buttons of the message that was shown last, to be chosen by number.</summary>
internal sealed class ChatButtons
{
    private List<Button> _buttons = [];

    /// <summary>True for a run whose command a reader could not tell from its text ("more", but not "/help", nor the id of <c>/story S12K</c>), so that it has to be written out.</summary>
    public static bool IsHidden(Run run) => run.Command is not null && run.Command.Split(' ')[^1] != run.Text && run.Command != run.Text;

    /// <summary>Takes the buttons of a message that is shown now.</summary>
    public void Show(Message message) => _buttons = [.. message.Buttons.SelectMany(row => row)];

    /// <summary>The command of a button where the line is a number of one; else the line itself.</summary>
    public string Command(string line) =>
        int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= _buttons.Count ? _buttons[number - 1].Command : line;
}
