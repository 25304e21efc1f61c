using System.Text;

namespace NewsBot.Platforms.Terminal;

/// <summary>Text that others wrote, made harmless for a terminal: it may say anything and do nothing.</summary>
internal static class OutsideText
{
    /// <summary>Makes escape sequences and other control characters visible, line breaks to spaces, and leaves out what would turn the direction of the text around it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="keepIsolates">True where isolates of direction may stay (a terminal); elsewhere they are only noise.</param>
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
}
