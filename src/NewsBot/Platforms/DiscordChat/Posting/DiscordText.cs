using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NewsBot.Messages;

namespace NewsBot.Platforms.DiscordChat.Posting;

/// <summary>Text in the platform's markdown. What others wrote says what it says and does nothing.</summary>
internal static class DiscordText
{
    // A piece is never cut, so it must be far smaller than a message; links longer than this are left out.
    private const int LongestPiece = 500;
    private const int LongestLink = 900;
    private const string Anywhere = "\\*_~`|<[]";
    private const string AtLineStart = "#->+";
    private const string SentenceEnds = ".!?؟۔…";

    /// <summary>Runs as pieces of markdown that can be joined; a text is only ever cut between them.</summary>
    public static IEnumerable<string> Pieces(ImmutableArray<Run> runs)
    {
        var atLineStart = true;
        foreach (var run in runs)
        {
            foreach (var part in Cut(OutsideText.Lines(run.Text), LongestPiece))
            {
                yield return Styled(part, run, atLineStart);
                atLineStart = part.EndsWith('\n');
            }

            if (run.HidesCommand)
            {
                yield return $" (`{Code(run.Command!)}`)";
            }
        }
    }

    /// <summary>A text with nothing in it that markdown would take for its own.</summary>
    /// <param name="text">The text.</param>
    /// <param name="atLineStart">True where it begins a line.</param>
    public static string Escape(string text, bool atLineStart = true)
    {
        var escaped = new StringBuilder(text.Length + 16);
        var start = atLineStart;
        var digits = false;
        foreach (var character in text)
        {
            if (Anywhere.Contains(character, StringComparison.Ordinal) || (start && AtLineStart.Contains(character, StringComparison.Ordinal)) || (digits && character == '.'))
            {
                escaped.Append('\\');
            }

            escaped.Append(character);
            digits = (start || digits) && char.IsAsciiDigit(character);
            start = character == '\n' || (start && character == ' ');
        }

        return escaped.ToString();
    }

    /// <summary>Words that lead somewhere.</summary>
    /// <param name="escaped">The words, as markdown.</param>
    /// <param name="link">Where to; null for nowhere.</param>
    public static string Linked(string escaped, Uri? link) => Address(link) is { } address ? $"[{escaped}]({address})" : escaped;

    /// <summary>An address that the platform takes; null where it would not.</summary>
    public static string? Address(Uri? link) => link is { IsAbsoluteUri: true, Scheme: "http" or "https" } && link.AbsoluteUri.Length <= LongestLink
        ? link.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)
        : null;

    /// <summary>A text of at most so many UTF-16 units, cut between whole characters as people see them, with an ellipsis.</summary>
    public static string Shorten(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = 0;
        for (var next = 0; next < text.Length && next + 1 <= length; next += StringInfo.GetNextTextElementLength(text, next))
        {
            end = next;
        }

        // A backslash at the end would escape the ellipsis alone, but a lone one looks like a mistake.
        return text[..end].TrimEnd('\\', ' ') + "…";
    }

    /// <summary>A text in parts of at most so many UTF-16 units: between sentences where there are any, else between words, else between whole characters as people see them.</summary>
    public static IEnumerable<string> Cut(string text, int length)
    {
        while (text.Length > length)
        {
            var end = EndOfPart(text, length);
            yield return text[..end];
            text = text[end..];
        }

        if (text.Length > 0)
        {
            yield return text;
        }
    }

    private static int EndOfPart(string text, int length)
    {
        var (sentence, word, character) = (0, 0, 0);
        for (var next = StringInfo.GetNextTextElementLength(text); next <= length; next += StringInfo.GetNextTextElementLength(text, next))
        {
            character = next;
            word = text[next - 1] is ' ' or '\n' ? next : word;
            sentence = word == next && (text[next - 1] == '\n' || (next > 1 && SentenceEnds.Contains(text[next - 2], StringComparison.Ordinal))) ? next : sentence;
        }

        // A first sentence of a few words is no place to end a part. One character of hundreds of marks is cut between its code points, never inside one.
        return sentence > length / 2 ? sentence
            : word > 0 ? word
            : character > 0 ? character
            : char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
    }

    private static string Styled(string text, Run run, bool atLineStart)
    {
        if (run.Style == RunStyle.Code)
        {
            return $"`{Code(text)}`";
        }

        var mark = run.Style switch
        {
            RunStyle.Bold or RunStyle.Highlight => "**",
            RunStyle.Italic => "*",
            _ => "",
        };
        var words = text.Trim(' ');
        if (words.Length == 0 || (mark.Length == 0 && run.Link is null))
        {
            return Escape(text, atLineStart);
        }

        // Marks hold only where they touch the words.
        var before = text[..text.IndexOf(words, StringComparison.Ordinal)];
        return $"{before}{mark}{Linked(Escape(words, atLineStart), run.Link)}{mark}{text[(before.Length + words.Length)..]}";
    }

    private static string Code(string text) => text.Replace('`', 'ˋ').Replace('\n', ' ');
}
