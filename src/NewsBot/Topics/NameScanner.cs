namespace NewsBot.Topics;

/// <summary>Finds the catalogue's names in a text: one pass, the longest name wins, names within it do not count.</summary>
internal sealed class NameScanner(NameIndex index)
{
    /// <summary>"US-led" is less about the United States than "US".</summary>
    private const double HyphenAfter = 0.5;

    /// <summary>"pro-Iranian" is a little less about Iran than "Iranian".</summary>
    private const double HyphenBefore = 0.75;

    /// <summary>The share of capital letters from which a text counts as set in capitals.</summary>
    private const double CapitalsShare = 0.85;

    /// <summary>The share of capitalised words from which a text counts as a headline in title case.</summary>
    private const double TitleCaseShare = 0.6;

    private const int LongestAcronym = 4;

    private readonly NameSurroundings _surroundings = new(index);

    /// <summary>Adds the mentions of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its words.</param>
    /// <param name="zone">The zone of a word by its place among the words.</param>
    /// <param name="mentions">Receives them.</param>
    /// <param name="persons">Receives the names that turned out to be people's.</param>
    public void Scan(string text, List<TextToken> tokens, Func<int, TextZone> zone, List<Mention> mentions, HashSet<NameEntry> persons)
    {
        var writing = WritingOf(tokens);
        for (var at = 0; at < tokens.Count;)
        {
            var (entry, length) = Longest(text, tokens, at, writing);
            if (entry is null)
            {
                at++;
                continue;
            }

            if (!entry.Blocked)
            {
                switch (_surroundings.Judge(text, tokens, at, length, entry, writing))
                {
                    case NameSense.Place:
                        Add(false);
                        break;
                    case NameSense.Unsure:
                        Add(true);
                        break;
                    case NameSense.Person:
                        persons.Add(entry);
                        break;
                    default:
                        break;
                }
            }

            at += length;

            void Add(bool unsure)
            {
                var last = tokens[at + length - 1];
                var start = tokens[at].Start;
                var where = zone(at);

                // A headline may call a person by one name; the body tells.
                unsure |= entry.Personal && where == TextZone.Title;
                mentions.Add(new Mention(entry, text, start, last.Start + last.Length - start, where, Factor(text, tokens, at, length, writing), unsure));
            }
        }
    }

    /// <summary>How a text uses capitals.</summary>
    internal static Writing WritingOf(List<TextToken> tokens)
    {
        var (words, capitalised, capitals) = (0, 0, 0);
        foreach (var token in tokens)
        {
            // One-letter words and numbers are in capitals anyway.
            if (token.Length > 1 && !token.Is(TokenTraits.Number))
            {
                words++;
                capitalised += token.Is(TokenTraits.Capitalised) ? 1 : 0;
                capitals += token.Is(TokenTraits.Capitalised | TokenTraits.Capitals) ? 1 : 0;
            }
        }

        return words > 2 && capitals >= CapitalsShare * words ? Writing.Capitals
            : words > 2 && capitalised >= TitleCaseShare * words ? Writing.TitleCase
            : Writing.Sentences;
    }

    private (NameEntry? Entry, int Length) Longest(string text, List<TextToken> tokens, int at, Writing writing)
    {
        var token = tokens[at];
        if (!token.Is(TokenTraits.Arabic))
        {
            return Walk(tokens, at, token.Word, writing);
        }

        Span<char> word = stackalloc char[TextFolding.LongestWord];
        var raw = token.In(text);
        if (raw.IndexOfAnyInRange('\u064B', '\u0652') >= 0
            && index.Vocabulary.Find(word[..TextFolding.Fold(raw, word, keepMarks: true)]) is var marked and >= 0
            && Walk(tokens, at, marked, writing) is { Entry: not null } exact)
        {
            return exact;
        }

        Span<(int Skip, bool Article)> forms = stackalloc (int, bool)[ArabicForms.Most];
        Span<char> withArticle = stackalloc char[TextFolding.LongestWord + 2];
        var folded = word[..TextFolding.Fold(raw, word)];
        var count = folded.IsEmpty ? 0 : ArabicForms.Of(folded, forms);
        for (var form = 0; form < count; form++)
        {
            var (skip, article) = forms[form];
            ReadOnlySpan<char> candidate = folded[skip..];
            if (article)
            {
                "ال".CopyTo(withArticle);
                candidate.CopyTo(withArticle[2..]);
                candidate = withArticle[..(candidate.Length + 2)];
            }

            var number = form == 0 ? token.Word : index.Vocabulary.Find(candidate);
            if (number >= 0 && Walk(tokens, at, number, writing) is { Entry: not null } found)
            {
                return found;
            }
        }

        return (null, 1);
    }

    private (NameEntry? Entry, int Length) Walk(List<TextToken> tokens, int at, int firstWord, Writing writing)
    {
        (NameEntry? Entry, int Length) best = (null, 1);
        var node = index.Trie.Next(NameTrie.Root, firstWord);
        for (var end = at + 1; node >= 0; end++)
        {
            if (index.Trie.At(node) is { InText: true } entry && Written(tokens, at, end, entry, writing))
            {
                best = (entry, end - at);
            }

            if (end == tokens.Count || tokens[end].Is(TokenTraits.Break))
            {
                break;
            }

            node = index.Trie.Next(node, tokens[end].Word);
        }

        return best;
    }

    private static bool Written(List<TextToken> tokens, int at, int end, NameEntry entry, Writing writing)
    {
        if (entry.WordInCapitals && writing == Writing.Capitals && !tokens[at].Is(TokenTraits.Dotted))
        {
            return false;
        }

        switch (entry.Case)
        {
            case NameCase.Any:
                return true;
            case NameCase.Capitalised:
                return tokens[at].Is(TokenTraits.Capitalised) && !IsAcronym(tokens, at, end, writing);
            default:
                for (var word = at; word < end; word++)
                {
                    if (!tokens[word].Is(TokenTraits.Capitals))
                    {
                        return false;
                    }
                }

                return true;
        }
    }

    /// <summary>Four capitals among ordinary words abbreviate something: "GAO" is not the town of Gao.</summary>
    private static bool IsAcronym(List<TextToken> tokens, int at, int end, Writing writing) =>
        writing != Writing.Capitals && end == at + 1 && tokens[at].Is(TokenTraits.Capitals) && tokens[at].Length is > 1 and <= LongestAcronym;

    private double Factor(string text, List<TextToken> tokens, int at, int length, Writing writing)
    {
        var factor = 1.0;
        var next = at + length;
        if (next < tokens.Count && tokens[next].Is(TokenTraits.Hyphen) && !IsName(tokens, next))
        {
            factor *= HyphenAfter;
        }

        if (tokens[at].Is(TokenTraits.Hyphen) && at > 0 && !ArabicArticle(tokens[at - 1].In(text)) && !IsName(tokens, at - 1))
        {
            factor *= HyphenBefore;
        }

        return factor;

        // "Israel-Lebanon border" names both in full.
        bool IsName(List<TextToken> words, int word) =>
            Walk(words, word, words[word].Word, writing) is { Entry.Blocked: false, Length: var found } && word + found <= words.Count;
    }

    private static bool ArabicArticle(ReadOnlySpan<char> word) =>
        word.Length == 2 && (word[0] is 'a' or 'A' or 'e' or 'E') && char.IsAsciiLetterLower(word[1]);
}
