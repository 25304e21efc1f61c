using System.Text;

namespace NewsBot.Platforms.TelegramChat;

/// <summary>
/// Text from outside on Telegram. Entities carry the styles, so that no markup means anything; but the platform itself makes mentions of
/// "@name", which notify, and commands of "/name", which a tap sends (https://core.telegram.org/api/entities).
/// </summary>
internal static class TelegramWords
{
    // Takes no room and joins what stands around it; behind it the platform sees no name.
    private const char WordJoiner = '\u2060';

    /// <summary>The text in its lines, without control characters and what turns the direction of what follows, and without names that notify anybody.</summary>
    /// <param name="text">Any text.</param>
    public static string Clean(string text) => Parted(OutsideText.Lines(text), '@');

    /// <summary>Others' words, with nothing in them that a tap would send.</summary>
    /// <param name="text">Any text.</param>
    public static string Inert(string text) => Parted(text, '/');

    private static string Parted(string text, char sign)
    {
        if (!text.Contains(sign, StringComparison.Ordinal))
        {
            return text;
        }

        var parted = new StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length; at++)
        {
            parted.Append(text[at]);

            // A text may go on in another style: its last sign counts, too.
            if (text[at] == sign && (at + 1 == text.Length || IsNameLetter(text[at + 1])) && Begins(sign, at == 0 ? ' ' : text[at - 1]))
            {
                parted.Append(WordJoiner);
            }
        }

        return parted.ToString();
    }

    // "a@b.example" is an address, "either/or" and "https://x" hold no command; the platform reads them so, too.
    private static bool Begins(char sign, char before) =>
        sign == '@' ? !IsNameLetter(before) : !char.IsLetterOrDigit(before) && before is not ('/' or '<' or '>' or '_');

    private static bool IsNameLetter(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '_';
}
