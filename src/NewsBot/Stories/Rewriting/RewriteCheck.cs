using System.Globalization;
using NewsBot.Stories.Summaries;

namespace NewsBot.Stories.Rewriting;

/// <summary>
/// Holds a rewritten summary to its sources: it may bring no name and no number that they lack. It refuses too much rather than too little, for
/// the publishers' own sentences are always there to be shown. What it cannot see is a sentence that turns its source's meaning round.
/// </summary>
internal static class RewriteCheck
{
    private const int FewestWords = 8;
    private const int AlwaysAllowedWords = 60;
    private const double MostGrowth = 1.3;

    /// <summary>What is wrong with a text.</summary>
    /// <param name="text">The rewritten summary.</param>
    /// <param name="summary">The sentences that it shall retell, with their articles.</param>
    /// <returns>The first fault; null where there is none.</returns>
    public static string? Fault(string text, Summary summary)
    {
        var words = Sentence.Count(text);
        if (words < FewestWords || words > Math.Max(AlwaysAllowedWords, MostGrowth * summary.Sentences.Sum(sentence => Sentence.Count(sentence.Text))))
        {
            return $"it has {words} words";
        }

        if (text.Any(IsUnseen) || text.Contains("://", StringComparison.Ordinal) || text.Contains("www.", StringComparison.OrdinalIgnoreCase) || text.AsSpan().ContainsAny("@#*_`<>[]{}|"))
        {
            return "it holds links, markup or invisible characters";
        }

        var sources = new SourceVocabulary(summary.Sentences.Select(sentence => sentence.Source).DistinctBy(article => article.Id));
        return NumberFault(text, sources) ?? NameFault(text, sources);
    }

    private static bool IsUnseen(char character) =>
        char.IsControl(character) ? character != '\n' : CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    // "One of them" counts nothing.
    private static string? NumberFault(string text, SourceVocabulary sources)
    {
        foreach (var number in Numerals.In(text.Replace("one of", "", StringComparison.OrdinalIgnoreCase)))
        {
            if (!sources.Has(number))
            {
                return string.Create(CultureInfo.InvariantCulture, $"it brings the number {number}, which no source has");
            }
        }

        return null;
    }

    private static string? NameFault(string text, SourceVocabulary sources)
    {
        RewrittenWord? before = null;
        foreach (var word in RewrittenWord.In(text))
        {
            if (!IsKnown(word, sources))
            {
                return $"it brings “{word.Written}”, which no source has";
            }

            if (before is { IsCapitalised: true, OpensSentence: false } name && word is { IsCapitalised: true, OpensSentence: false, Follows: true } && !sources.MayJoin(name.Folded, word.Folded))
            {
                return $"it joins “{name.Written} {word.Written}”, which no source does";
            }

            before = word;
        }

        return null;
    }

    private static bool IsKnown(RewrittenWord word, SourceVocabulary sources) => word switch
    {
        { IsCaseless: true } => StopWords.Contain(word.Folded) || sources.Has(word.Folded),
        { IsCapitalised: true, OpensSentence: true } => StopWords.Contain(word.Folded) || RewriteOpenings.Contain(word.Folded) || sources.Has(word.Folded),
        { IsCapitalised: true } => sources.HasName(word.Folded),
        _ => true,
    };
}
