using System.Collections.Immutable;

namespace NewsBot.Stories.Sentences;

/// <summary>Splits running text into sentences, in any script that ends them with a full stop, an exclamation or a question mark.</summary>
public static class SentenceSplitter
{
    private const string Terminators = ".!?…؟۔。！？";
    private const string Closers = "\"'”’»)]";
    private const string Openers = "\"'“‘«([`";

    /// <summary>The sentences of a text in order, trimmed, none empty. Abbreviations, initials, decimals and the inside of a quotation do not end one; a blank line does.</summary>
    /// <param name="text">A paragraph, or several with blank lines between them.</param>
    public static ImmutableArray<string> Split(string text)
    {
        var sentences = ImmutableArray.CreateBuilder<string>();
        var quotations = Quotations.In(text);
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var end = text[at] == '\n' && IsBlankLine(text, at) ? at + 1
                : Terminators.Contains(text[at], StringComparison.Ordinal) ? EndAt(text, at, quotations)
                : -1;
            if (end < 0)
            {
                continue;
            }

            Add(sentences, text.AsSpan(start, end - start));
            start = end;
            at = end - 1;
        }

        Add(sentences, text.AsSpan(start));
        return sentences.DrainToImmutable();
    }

    private static void Add(ImmutableArray<string>.Builder sentences, ReadOnlySpan<char> text)
    {
        var trimmed = text.Trim();
        if (!trimmed.IsEmpty)
        {
            sentences.Add(trimmed.ToString());
        }
    }

    /// <summary>Where the sentence ends that a mark at a place may end; -1 where it goes on.</summary>
    private static int EndAt(string text, int mark, Quotations quotations)
    {
        var end = mark + 1;
        while (end < text.Length && Terminators.Contains(text[end], StringComparison.Ordinal))
        {
            end++;
        }

        while (end < text.Length && Closers.Contains(text[end], StringComparison.Ordinal))
        {
            end++;
        }

        if (end == text.Length)
        {
            return end;
        }

        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        // Chinese and Japanese write no space after the mark; a closer that was passed may be the opening of the next quotation.
        var spaced = next > end || text[mark] is '。' or '！' or '？';
        if (!spaced || !Begins(text, next) || quotations.Hold(end - 1))
        {
            return -1;
        }

        return text[mark] == '.' && end == mark + 1 && Abbreviations.GoesOn(text, mark, next) ? -1 : end;
    }

    private static bool Begins(string text, int at)
    {
        while (at < text.Length && Openers.Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        return at == text.Length || (!char.IsLower(text[at]) && !char.IsPunctuation(text[at])) || text[at] is '-' or '–' or '—' or '•' or '#' or '@';
    }

    private static bool IsBlankLine(string text, int newline)
    {
        for (var at = newline + 1; at < text.Length && char.IsWhiteSpace(text[at]); at++)
        {
            if (text[at] == '\n')
            {
                return true;
            }
        }

        return false;
    }
}
