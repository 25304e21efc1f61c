using System.Globalization;
using System.Text;

namespace NewsBot.Benchmarks.Feeds;

/// <summary>Cuts the expressions of the suite into tokens: names, strings with their escapes, numbers, operators.</summary>
internal static class PythonLexer
{
    /// <summary>Cuts.</summary>
    /// <param name="text">The expression.</param>
    /// <exception cref="FormatException">A character belongs to no token.</exception>
    public static List<PythonToken> Read(string text)
    {
        var tokens = new List<PythonToken>();
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
            }
            else if (text[at] is '\'' or '"' || (text[at] is 'u' or 'b' or 'r' && at + 1 < text.Length && text[at + 1] is '\'' or '"'))
            {
                tokens.Add(new('s', String(text, ref at)));
            }
            else if (char.IsAsciiLetter(text[at]) || text[at] == '_')
            {
                tokens.Add(new('n', While(text, ref at, character => char.IsAsciiLetterOrDigit(character) || character == '_')));
            }
            else if (char.IsAsciiDigit(text[at]))
            {
                tokens.Add(new('d', While(text, ref at, character => char.IsAsciiDigit(character) || character == '.')));
            }
            else
            {
                var two = at + 1 < text.Length ? text.Substring(at, 2) : string.Empty;
                var mark = two is "==" or "!=" or ">=" or "<=" ? two : text[at].ToString();
                tokens.Add("=!<>()[]{},:.+-".Contains(mark[0], StringComparison.Ordinal) ? new('o', mark) : throw new FormatException($"'{mark}' at {at} of {text}"));
                at += mark.Length;
            }
        }

        tokens.Add(new('e', string.Empty));
        return tokens;
    }

    private static string While(string text, ref int at, Func<char, bool> belongs)
    {
        var start = at;
        while (at < text.Length && belongs(text[at]))
        {
            at++;
        }

        return text[start..at];
    }

    private static string String(string text, ref int at)
    {
        var raw = text[at] == 'r';
        at += char.IsAsciiLetter(text[at]) ? 1 : 0;
        var quote = text[at].ToString();
        quote = string.CompareOrdinal(text, at, quote + quote + quote, 0, 3) == 0 ? quote + quote + quote : quote;
        at += quote.Length;
        var value = new StringBuilder();
        while (at < text.Length && string.CompareOrdinal(text, at, quote, 0, quote.Length) != 0)
        {
            if (text[at] != '\\' || raw)
            {
                value.Append(text[at++]);
            }
            else
            {
                Escape(text, ref at, value);
            }
        }

        at += quote.Length;
        return value.ToString();
    }

    private static void Escape(string text, ref int at, StringBuilder value)
    {
        var mark = text[at + 1];
        var digits = mark switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
        {
            value.Append(char.ConvertFromUtf32(int.Parse(text.AsSpan(at + 2, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
        }
        else
        {
            value.Append(mark switch { 'n' => '\n', 't' => '\t', 'r' => '\r', _ => mark });
        }

        at += 2 + digits;
    }
}
