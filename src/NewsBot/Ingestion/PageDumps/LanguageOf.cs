using System.Collections.Frozen;

namespace NewsBot.Ingestion.PageDumps;

/// <summary>Tells the language of a text: by its script, then by its commonest words (Latin script) or its own letters (Arabic script).</summary>
internal static class LanguageOf
{
    /// <summary>The tag of a language that could not be told.</summary>
    public const string Unknown = "und";

    private const int EnoughCharacters = 1500;

    // A text of ten words has three or four of its language's commonest.
    private const double CommonShare = 0.12;

    private static readonly FrozenDictionary<string, FrozenSet<string>> CommonWords = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal)
    {
        ["en"] = Words("the of to and in a is that for on was with said by has have his he as it from at be an are its this were after not who which will their"),
        ["fr"] = Words("le la les de des du et en un une à au aux dans pour par sur que qui est a été se son sa ses avec ce cette il elle ont pas plus"),
        ["de"] = Words("der die das und in den von zu mit dem ein eine des im auf ist für nicht sich auch als am an nach bei hat werden wurde aus er sie"),
        ["es"] = Words("el la los las de del y en un una que por para con se su sus es al lo como más no ha fue este esta según entre desde"),
        ["tr"] = Words("ve bir bu da de için ile olarak olan daha çok sonra göre en gibi kadar ise olduğunu dedi tarafından ancak değil o ne"),
        ["it"] = Words("il la le gli di e in un una che per con del della dei delle al alla da dal non si è sono ha nel nella su più come"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Tells it.</summary>
    /// <param name="text">A title and a body, say.</param>
    /// <returns>A BCP 47 tag; <see cref="Unknown"/> where the text is too short or of another language.</returns>
    public static string Text(string text)
    {
        var sample = text.Length > EnoughCharacters ? text[..EnoughCharacters] : text;
        var latin = sample.Count(character => char.IsLetter(character) && character < 0x0250);
        var arabic = sample.Count(character => char.IsLetter(character) && character is (>= '\u0600' and < '\u0780') or (>= '\uFB50' and < '\uFF00'));
        var letters = sample.Count(char.IsLetter);
        return letters == 0 ? Unknown
            : arabic * 2 > letters ? OfArabicScript(sample, arabic)
            : latin * 2 > letters ? OfLatinScript(sample)
            : Unknown;
    }

    private static string OfLatinScript(string sample)
    {
        var words = sample.ToLowerInvariant().Split([' ', '\n', '\t', '\u00A0', ',', '.', ';', ':', '"', '“', '”', '\'', '’', '(', ')', '!', '?', '-'], StringSplitOptions.RemoveEmptyEntries);
        var best = CommonWords.MaxBy(language => words.Count(language.Value.Contains));
        var hits = words.Count(best.Value.Contains);
        return hits >= 2 && hits >= words.Length * CommonShare ? best.Key : Unknown;
    }

    // Letters that Arabic itself does not write, in about the frequency that the other language writes them.
    private static string OfArabicScript(string sample, int letters)
    {
        var kurdish = sample.Count(character => "ێۆڕڵەڤ".Contains(character, StringComparison.Ordinal));
        var urdu = sample.Count(character => "ٹڈڑےں".Contains(character, StringComparison.Ordinal));
        var persian = sample.Count(character => "پچژگکی".Contains(character, StringComparison.Ordinal));
        return kurdish > letters * 0.05 ? "ckb" : urdu > letters * 0.02 ? "ur" : persian > letters * 0.04 ? "fa" : "ar";
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
