namespace NewsBot.Topics;

/// <summary>Judges a name by the words around it: a place, a person, part of a company's name or a currency.</summary>
internal sealed class NameSurroundings(NameIndex index)
{
    /// <summary>A company's name rarely goes on longer after the place in it.</summary>
    private const int LongestCompanyTail = 3;

    private readonly WordSet _companySuffixes = new(index.Rules.CompanySuffixes);
    private readonly WordSet _tradeWords = new(index.Rules.TradeWords);
    private readonly WordSet _currencies = new(index.Rules.Currencies);
    private readonly WordSet _givenNames = new(index.Rules.GivenNames);
    private readonly WordSet _offices = new(index.Rules.Offices);

    /// <summary>Judges a name.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its words.</param>
    /// <param name="at">The name's first word.</param>
    /// <param name="length">How many words it has.</param>
    /// <param name="entry">The name.</param>
    /// <param name="writing">How the text uses capitals.</param>
    public NameSense Judge(string text, List<TextToken> tokens, int at, int length, NameEntry entry, Writing writing)
    {
        if (tokens[at].Is(TokenTraits.Arabic))
        {
            return NameSense.Place;
        }

        var next = at + length;
        var kind = entry.Readings[0].Kind;
        if (Follows(tokens, next) && _currencies.Contains(tokens[next].In(text)))
        {
            return NameSense.PartOfAnother;
        }

        if (kind is NameKind.Institution or NameKind.Leader)
        {
            return NameSense.Place;
        }

        if (IsCompany(text, tokens, next, writing))
        {
            return NameSense.PartOfAnother;
        }

        return kind is NameKind.Demonym or NameKind.People ? NameSense.Place : Person(text, tokens, at, next, entry, writing);
    }

    private NameSense Person(string text, List<TextToken> tokens, int at, int next, NameEntry entry, Writing writing)
    {
        if (at > 0 && !tokens[at].Is(TokenTraits.Break) && tokens[at - 1].Is(TokenTraits.Capitalised) && _givenNames.Contains(tokens[at - 1].In(text)))
        {
            return NameSense.Person;
        }

        if (!entry.Personal)
        {
            return NameSense.Place;
        }

        if (writing != Writing.Sentences)
        {
            return NameSense.Unsure;
        }

        return Follows(tokens, next) && !tokens[next].Is(TokenTraits.Hyphen) && tokens[next].Is(TokenTraits.Capitalised) && tokens[next].Start == tokens[next - 1].Start + tokens[next - 1].Length + 1
            && index.Trie.Next(NameTrie.Root, tokens[next].Word) < 0 && !_offices.Contains(tokens[next].In(text))
            ? NameSense.Person : NameSense.Place;
    }

    private bool IsCompany(string text, List<TextToken> tokens, int next, Writing writing)
    {
        for (var word = next; word < Math.Min(next + LongestCompanyTail, tokens.Count); word++)
        {
            if (!Follows(tokens, word) || !tokens[word].Is(TokenTraits.Capitalised))
            {
                return false;
            }

            var written = tokens[word].In(text);
            if (_companySuffixes.Contains(written))
            {
                return true;
            }

            var ends = !Follows(tokens, word + 1) || !tokens[word + 1].Is(TokenTraits.Capitalised);
            if (word == next && writing == Writing.Sentences && ends && _tradeWords.Contains(written))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Follows(List<TextToken> tokens, int word) => word < tokens.Count && !tokens[word].Is(TokenTraits.Break);
}
