using NewsBot.Articles;

namespace NewsBot.Stories.Rewriting;

/// <summary>What articles say, as far as a text that retells them is held to it: their words, names and numbers.</summary>
internal sealed class SourceVocabulary
{
    // One-letter prepositions and conjunctions that Arabic writes together with the word behind them.
    private const string Proclitics = "وفبلك";
    private const int ShortestRoot = 3;

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _capitalised = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lower = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _pairs = [];
    private readonly HashSet<decimal> _numbers = [];

    /// <summary>Reads the articles whole: title, standfirst, captions, text, publisher.</summary>
    public SourceVocabulary(IEnumerable<Article> articles)
    {
        foreach (var text in articles.Select(article => article.Text))
        {
            Read(text.Title);
            Read(text.Publisher);
            Read(text.Standfirst ?? "");
            Array.ForEach([.. text.Captions.Select(caption => caption.Text)], Read);
            Array.ForEach([.. text.Paragraphs], Read);
        }
    }

    /// <summary>Whether a number stands in an article, in digits or words.</summary>
    public bool Has(decimal number) => _numbers.Contains(number);

    /// <summary>Whether a word stands in an article, whatever its case.</summary>
    /// <param name="word">A folded word.</param>
    public bool Has(string word) => _words.Contains(word) || (IsAttached(word) && _words.Contains(word[1..]));

    /// <summary>Whether a word stands in an article with a capital.</summary>
    /// <param name="word">A folded word.</param>
    public bool HasName(string word) => _capitalised.Contains(word);

    /// <summary>Whether two names may stand side by side: they do so in an article, or one of them is a word that is also written small ("president").</summary>
    /// <param name="first">The first, folded.</param>
    /// <param name="second">The second, folded.</param>
    public bool MayJoin(string first, string second) => _pairs.Contains((first, second)) || _lower.Contains(first) || _lower.Contains(second);

    private static bool IsAttached(string word) => word.Length > ShortestRoot && Proclitics.Contains(word[0], StringComparison.Ordinal);

    private void Read(string text)
    {
        _numbers.UnionWith(Numerals.In(text));
        var before = "";
        foreach (var word in RewrittenWord.In(text))
        {
            _words.Add(word.Folded);
            (word.IsCapitalised ? _capitalised : _lower).Add(word.Folded);
            if (word.Follows)
            {
                _pairs.Add((before, word.Folded));
            }

            before = word.Folded;
            if (IsAttached(word.Folded))
            {
                _words.Add(word.Folded[1..]);
            }
        }
    }
}
