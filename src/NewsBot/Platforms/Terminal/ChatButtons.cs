using System.Globalization;
using NewsBot.Messages;

namespace NewsBot.Platforms.Terminal;

/// <summary>The buttons of the last answer and of what was pushed since, to be chosen by number. No two on the screen's lower end have the same number.</summary>
internal sealed class ChatButtons
{
    private readonly List<Button> _buttons = [];

    /// <summary>Forgets all buttons; an answer begins to count anew.</summary>
    public void Clear() => _buttons.Clear();

    /// <summary>Takes the buttons of a message that is shown now.</summary>
    /// <returns>The number of its first button.</returns>
    public int Add(Message message)
    {
        var first = _buttons.Count + 1;
        _buttons.AddRange(message.Buttons.SelectMany(row => row));
        return first;
    }

    /// <summary>The command of a button where the line is a number of one; else the line itself.</summary>
    public string Command(string line) =>
        int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= _buttons.Count ? _buttons[number - 1].Command : line;
}
