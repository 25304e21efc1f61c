using System.Text;

namespace NewsBot.Platforms;

/// <summary>Text that others wrote, made harmless before a platform escapes what it takes for markup: it may say anything and do nothing.</summary>
internal static class OutsideText
{
    /// <summary>The text in its lines, each cleaned, and of whole characters; isolates of direction stay.</summary>
    /// <param name="text">The text.</param>
    public static string Lines(string text) => string.Join('\n', WellFormed(text).ReplaceLineEndings("\n").Split('\n').Select(line => Clean(line, keepIsolates: true)));

    /// <summary>Makes escape sequences and other control characters visible, line breaks to spaces, and leaves out what would turn the direction of the text around it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="keepIsolates">True where isolates of direction may stay; where nothing reads them they are only noise.</param>
    public static string Clean(string text, bool keepIsolates)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            switch (character)
            {
                case '\n' or '\r' or '\t' or '\u2028' or '\u2029':
                    clean.Append(' ');
                    break;
                case < ' ':
                    // The control pictures of Unicode: ESC is shown as ␛.
                    clean.Append((char)('\u2400' + character));
                    break;
                case >= '\u007f' and <= '\u009f':
                    clean.Append('\ufffd');
                    break;
                case >= '\u202a' and <= '\u202e':
                    break;
                case >= '\u2066' and <= '\u2069' when !keepIsolates:
                    break;
                default:
                    clean.Append(character);
                    break;
            }
        }

        return clean.ToString();
    }

    // Halves of surrogate pairs are no text, and platforms refuse them.
    private static string WellFormed(string text) => text.Any(char.IsSurrogate) ? string.Concat(text.EnumerateRunes().Select(rune => rune.ToString())) : text;
}
