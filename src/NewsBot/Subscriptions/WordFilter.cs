using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NewsBot.Articles;

namespace NewsBot.Subscriptions;

/// <summary>
/// A text that a subscription's words are looked for in. Case, diacritics and Arabic letter forms do not matter; a word is a whole word,
/// in Arabic with or without the article and the particles written together with it; several words are looked for side by side;
/// a word that ends in <c>*</c> is a beginning.
/// </summary>
public sealed class WordFilter
{
    // The particles that Arabic writes together with a noun, before or in place of its article.
    private static readonly string[] Particles = ["وال", "بال", "فال", "كال", "ولل", "لل", "ال", "و", "ب", "ل", "ف", "ك"];
    private const string Article = "ال";
    private readonly List<string> _words;
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>Reads a text.</summary>
    /// <param name="text">What a reader would see.</param>
    public WordFilter(string text) => _words = Fold(text, keepStars: false);

    /// <summary>True where a subscription with these words wants the text.</summary>
    /// <param name="include">At least one of them stands in it; empty for all texts.</param>
    /// <param name="exclude">None of them stands in it.</param>
    public bool Passes(ImmutableArray<string> include, ImmutableArray<string> exclude) =>
        (include.IsEmpty || include.Any(Holds)) && !exclude.Any(Holds);

    private static bool Fits(string word, string wanted)
    {
        if (wanted.EndsWith('*'))
        {
            return Forms(word).Any(form => form.StartsWith(wanted[..^1], StringComparison.Ordinal));
        }

        return word == wanted || (IsArabic(word) && Forms(word).Any(form => form == wanted || (wanted.StartsWith(Article, StringComparison.Ordinal) && form == wanted[Article.Length..])));
    }

    private static IEnumerable<string> Forms(string word) => IsArabic(word)
        ? Particles.Where(particle => word.StartsWith(particle, StringComparison.Ordinal) && word.Length >= particle.Length + 3).Select(particle => word[particle.Length..]).Prepend(word)
        : [word];

    private static bool IsArabic(string word) => word[0] is >= '\u0600' and <= '\u06FF';

    private static List<string> Fold(string text, bool keepStars)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (Rune.IsLetterOrDigit(rune) || (keepStars && rune.Value == '*'))
            {
                word.Append(Plain(Rune.ToLowerInvariant(rune)));
            }
            else if (category is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    private static string Plain(Rune letter)
    {
        if (!letter.IsBmp || letter.Value == 'ß')
        {
            return letter.IsBmp ? "ss" : letter.ToString();
        }

        var plain = ArabicLetters.Plain((char)letter.Value);
        return plain == '\0' ? "" : plain.ToString();
    }

    private bool Holds(string wanted)
    {
        if (!_known.TryGetValue(wanted, out var holds))
        {
            _known[wanted] = holds = Find(Fold(wanted, keepStars: true));
        }

        return holds;
    }

    private bool Find(List<string> wanted)
    {
        for (var at = 0; wanted.Count > 0 && at + wanted.Count <= _words.Count; at++)
        {
            var place = at;
            if (wanted.Select((word, i) => Fits(_words[place + i], word)).All(fits => fits))
            {
                return true;
            }
        }

        return false;
    }
}
