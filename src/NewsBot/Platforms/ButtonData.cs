using NewsBot.Messages;

namespace NewsBot.Platforms;

/// <summary>What a button sends when it is pressed: its command, with a mark where the answer takes the place of the message that the button stands under.</summary>
internal static class ButtonData
{
    private const char TurnsPage = '~';

    /// <summary>What a button sends.</summary>
    /// <param name="button">The button.</param>
    /// <param name="language">The language of its message.</param>
    public static string Of(Button button, string language)
    {
        var texts = Texts.In(language);
        return button.Command.Contains(" page:", StringComparison.Ordinal) || button.Label == texts["page.previous"] || button.Label == texts["page.next"] || button.Label == texts["page.first"]
            ? TurnsPage + button.Command
            : button.Command;
    }

    /// <summary>What was sent: the command, and whether its answer takes the message's place.</summary>
    public static (string Line, bool TurnsPage) Read(string data) => data.StartsWith(TurnsPage) ? (data[1..], true) : (data, false);
}
