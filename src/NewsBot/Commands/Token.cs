using System.Collections.Immutable;
using System.Text;

namespace NewsBot.Commands;

/// <summary>A word of a command line; quotes keep several words together.</summary>
/// <param name="Text">The word without quotes.</param>
/// <param name="Raw">As it was typed, with straight quotes.</param>
/// <param name="Quoted">True where it begins with a quote: it is then never taken for a number or an option.</param>
internal sealed record Token(string Text, string Raw, bool Quoted)
{
    public static ImmutableArray<Token> Split(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == ' ')
            {
                at++;
                continue;
            }

            tokens.Add(Next(text, ref at));
        }

        return tokens.ToImmutable();
    }

    private static Token Next(string text, ref int at)
    {
        var quoted = IsQuote(text[at]);
        var inside = false;
        StringBuilder plain = new(), raw = new();
        for (; at < text.Length && (inside || text[at] != ' '); at++)
        {
            // A quote without its partner is a character like any other.
            if (IsQuote(text[at]) && (inside || HasPartner(text, at)))
            {
                inside = !inside;
                raw.Append('"');
            }
            else
            {
                plain.Append(text[at]);
                raw.Append(text[at]);
            }
        }

        return new Token(plain.ToString().Trim(), raw.ToString(), quoted);
    }

    private static bool HasPartner(string text, int at) => text.AsSpan(at + 1).IndexOfAny("\"“”„«»") >= 0;

    private static bool IsQuote(char character) => character is '"' or '“' or '”' or '„' or '«' or '»';
}
