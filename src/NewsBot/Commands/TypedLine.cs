using System.Collections.Immutable;
using System.Text;

namespace NewsBot.Commands;

/// <summary>A line that was typed: the command's name and what follows it.</summary>
/// <param name="Name">Lower-case name without slash and without the bot's name; null where the line has no slash.</param>
/// <param name="Rest">What follows the name, cleaned.</param>
/// <param name="Tokens">The words of the rest.</param>
internal sealed record TypedLine(string? Name, string Rest, ImmutableArray<Token> Tokens)
{
    /// <summary>Reads a line as it came from a platform. Every line can be read.</summary>
    public static TypedLine Parse(string text)
    {
        var line = Clean(text);
        if (!line.StartsWith('/'))
        {
            return new TypedLine(null, line, Token.Split(line));
        }

        var end = line.IndexOf(' ', StringComparison.Ordinal);
        var name = end < 0 ? line[1..] : line[1..end];
        var rest = end < 0 ? "" : line[end..].Trim();

        // Telegram writes /latest@OurBot in groups.
        var at = name.IndexOf('@', StringComparison.Ordinal);
        return new TypedLine((at < 0 ? name : name[..at]).ToLowerInvariant(), rest, Token.Split(rest));
    }

    // Keyboards and copied text bring direction marks, line breaks and halves of characters; none of them is meant.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || Rune.IsWhiteSpace(rune))
            {
                clean.Append(' ');
            }
            else if (!IsDirectionMark(rune.Value))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().Trim();
    }

    private static bool IsDirectionMark(int value) => value is 0x061C or 0x200E or 0x200F or 0xFEFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
