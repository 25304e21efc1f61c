namespace NewsBot.Messages;

/// <summary>Keeps words of the other direction from turning the sentence around them (Unicode Bidirectional Algorithm, isolates: https://unicode.org/reports/tr9/#Explicit_Directional_Isolates).</summary>
public static class Bidi
{
    /// <summary>First strong isolate: what follows takes the direction of its own first letter.</summary>
    public const char Open = '\u2068';

    /// <summary>Ends the isolate.</summary>
    public const char Close = '\u2069';

    /// <summary>True for languages that are written from right to left.</summary>
    /// <param name="language">BCP 47 language ("ar", "ckb-IQ").</param>
    public static bool IsRightToLeft(string language) => language.Split('-')[0] is "ar" or "he" or "fa" or "ur" or "ckb" or "ps" or "sd" or "ug" or "yi" or "dv" or "syr";

    /// <summary>The text, isolated where it holds letters of the other direction.</summary>
    /// <param name="text">What is inserted into a sentence.</param>
    /// <param name="language">The sentence's language.</param>
    public static string Isolate(string text, string language) => Differs(text, language) ? $"{Open}{text}{Close}" : text;

    /// <summary>True where a text holds letters of the other direction than a language's.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">BCP 47 language.</param>
    public static bool Differs(string text, string language)
    {
        var rightToLeft = IsRightToLeft(language);
        return text.Any(character => char.IsLetter(character) && IsRightToLeft(character) != rightToLeft);
    }

    // Hebrew to Arabic Extended-A, and the presentation forms.
    private static bool IsRightToLeft(char character) => character is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFF');
}
