using System.Globalization;
using System.Runtime.InteropServices;

namespace NewsBot.Benchmarks.Pages;

/// <summary>
/// Compares texts by their runs of four words, as the public article-extraction benchmark does: counts of common, surplus and missing runs,
/// divided by their sum so that a long page weighs no more than a short one; F1 of mean precision and mean recall.
/// <see href="https://github.com/scrapinghub/article-extraction-benchmark"/>.
/// </summary>
internal sealed class Shingles
{
    private const int Words = 4;
    private double _precision;
    private double _recall;
    private int _withText;
    private int _withGold;

    /// <summary>Pages that were compared.</summary>
    public int Pages { get; private set; }

    /// <summary>Mean precision over the pages for which anything was found or wanted.</summary>
    public double Precision => _precision / Math.Max(1, _withText);

    /// <summary>Mean recall over the pages that have a text.</summary>
    public double Recall => _recall / Math.Max(1, _withGold);

    /// <summary>The harmonic mean of both.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Compares one page.</summary>
    /// <param name="found">The text that was found.</param>
    /// <param name="wanted">The text that should be.</param>
    /// <returns>The F1 of this page alone.</returns>
    public double Add(string found, string wanted)
    {
        var (runs, gold) = (Of(found), Of(wanted));
        var common = runs.Sum(run => Math.Min(run.Value, gold.GetValueOrDefault(run.Key)));
        var (surplus, missing) = (runs.Values.Sum() - common, gold.Values.Sum() - common);
        Pages++;
        var (precision, recall) = (Share(common, surplus, missing), Share(common, missing, surplus));
        if (common + surplus > 0)
        {
            _withText++;
            _precision += precision;
        }

        if (common + missing > 0)
        {
            _withGold++;
            _recall += recall;
        }

        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /// <summary>Words as Python's <c>\w+</c> takes them: letters, numbers and underscores of any script, no combining marks.</summary>
    /// <param name="text">A text.</param>
    public static List<string> Tokens(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var isWord = at < text.Length && IsWord(text, at);
            if (isWord && start < 0)
            {
                start = at;
            }
            else if (!isWord && start >= 0)
            {
                words.Add(text[start..at]);
                start = -1;
            }
        }

        return words;
    }

    private static double Share(int common, int one, int other) => one == 0 && other == 0 ? 1 : common == 0 && one == 0 ? 0 : (double)common / (common + one);

    private static Dictionary<string, int> Of(string text)
    {
        var words = Tokens(text);
        var runs = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < Math.Max(1, words.Count - Words + 1) && at < words.Count; at++)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(runs, string.Join(' ', words.Skip(at).Take(Words)), out _)++;
        }

        return runs;
    }

    private static bool IsWord(string text, int at) => text[at] == '_' || char.IsSurrogate(text[at]) switch
    {
        true => char.IsHighSurrogate(text[at]) ? at + 1 < text.Length && char.IsLetterOrDigit(text, at) : at > 0 && char.IsSurrogatePair(text, at - 1) && char.IsLetterOrDigit(text, at - 1),
        false => CharUnicodeInfo.GetUnicodeCategory(text[at]) is <= UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber,
    };
}
