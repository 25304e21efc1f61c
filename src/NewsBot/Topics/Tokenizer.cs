namespace NewsBot.Topics;

/// <summary>Cuts a text into words and looks each up in the vocabulary.</summary>
internal static class Tokenizer
{
    /// <summary>Abbreviations such as "St." and "Gen.": a full stop after a word this short does not end what follows.</summary>
    private const int LongestAbbreviation = 3;

    /// <summary>Adds the words of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="vocabulary">Numbers the words that names hold.</param>
    /// <param name="tokens">Receives them.</param>
    /// <param name="gather">Whether unknown words are added to the vocabulary: while the catalogue's own names are cut.</param>
    public static void Cut(string text, Vocabulary vocabulary, List<TextToken> tokens, bool gather = false)
    {
        Span<char> folded = stackalloc char[TextFolding.LongestWord];
        var before = TokenTraits.SentenceStart | TokenTraits.Break;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                before |= Gap(text, at, tokens);
                at++;
                continue;
            }

            var (end, next, written) = Word(text, at);
            var word = text.AsSpan(at, end - at);
            var length = TextFolding.Fold(word, folded);
            var number = gather ? vocabulary.Add(folded[..length].ToString()) : vocabulary.Find(folded[..length]);
            tokens.Add(new TextToken(at, end - at, number, before | written));
            before = TokenTraits.None;
            at = next;
        }
    }

    private static TokenTraits Gap(string text, int at, List<TextToken> tokens)
    {
        switch (text[at])
        {
            case ' ':
                return TokenTraits.None;
            case '-' or '\u2010' or '\u2011':
                return at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1])
                    ? TokenTraits.Hyphen : TokenTraits.Break;
            case '.' or '!' or '?' or '؟' or '…':
                var last = tokens.Count > 0 ? tokens[^1] : default;
                var abbreviated = text[at] == '.' && (last.Is(TokenTraits.Dotted)
                    || (last.Length <= LongestAbbreviation && last.Is(TokenTraits.Capitalised) && (last.Length == 1 || !last.Is(TokenTraits.Capitals)) && last.Start + last.Length == at));
                return abbreviated ? TokenTraits.None : TokenTraits.Break | TokenTraits.SentenceStart;
            case '/' or '_' or '&':
                return TokenTraits.None;
            default:
                return char.IsWhiteSpace(text[at]) || TextFolding.IsApostrophe(text[at]) || char.IsControl(text[at])
                    || char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.Format
                    ? TokenTraits.None : TokenTraits.Break;
        }
    }

    private static (int End, int Next, TokenTraits Written) Word(string text, int start)
    {
        if (Dotted(text, start) is var dotted and > 0)
        {
            return (dotted, dotted, TokenTraits.Dotted | TokenTraits.Capitalised | TokenTraits.Capitals);
        }

        var end = start;
        var written = TokenTraits.Capitals;
        while (end < text.Length)
        {
            var c = text[end];
            if (char.IsAsciiLetterLower(c))
            {
                written &= ~TokenTraits.Capitals;
            }
            else if (char.IsLetterOrDigit(c))
            {
                written &= char.IsLower(c) ? ~TokenTraits.Capitals : ~TokenTraits.None;
            }
            else if (!TextFolding.IsArabicMark(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                if (!TextFolding.IsApostrophe(c) || end + 1 >= text.Length || !char.IsLetter(text[end + 1]))
                {
                    break;
                }

                if (text[end + 1] is 's' or 'S' && (end + 2 >= text.Length || !char.IsLetter(text[end + 2])))
                {
                    return (end, end + 2, written | First(text[start]));
                }
            }

            end++;
        }

        return (end, end, written | First(text[start]));
    }

    private static TokenTraits First(char c) =>
        char.IsUpper(c) ? TokenTraits.Capitalised
        : TextFolding.IsArabic(c) ? TokenTraits.Arabic
        : char.IsDigit(c) ? TokenTraits.Number
        : TokenTraits.None;

    /// <summary>The end of an abbreviation of single capitals with dots, or 0.</summary>
    private static int Dotted(string text, int start)
    {
        var at = start;
        while (at + 1 < text.Length && char.IsUpper(text[at]) && text[at + 1] == '.')
        {
            at += 2;
        }

        // The last full stop may be missing: "PRINCETON, N.J".
        if (at > start && at < text.Length && char.IsUpper(text[at]) && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])))
        {
            at++;
        }

        return at >= start + 3 ? at : 0;
    }
}
