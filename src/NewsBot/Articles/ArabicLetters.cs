namespace NewsBot.Articles;

/// <summary>The one shape in which a letter of the Arabic script is compared, wherever texts meet words: in search, stories, topics, subscriptions, summaries and dates. Arabic, Kurdish, Persian and Urdu keyboards write the same letter differently.</summary>
public static class ArabicLetters
{
    /// <summary>A letter in its plain shape, a digit as ASCII; <c>\0</c> for what does not count: short vowels, tatweel, joiners, soft hyphens. Other characters are themselves.</summary>
    /// <param name="character">As it was written.</param>
    public static char Plain(char character) => character switch
    {
        < '\u00AD' => character,
        '\u00AD' or '\u0640' or '\u200C' or '\u200D' => '\0',

        // Short vowels and the marks of recitation.
        (>= '\u0610' and <= '\u061A') or (>= '\u064B' and <= '\u065F') or '\u0670' or (>= '\u06D6' and <= '\u06ED') or (>= '\u08D3' and <= '\u08FF') => '\0',
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ى' or 'ئ' or 'ی' or 'ې' => 'ي',
        'ؤ' => 'و',
        'ة' or 'ۀ' or 'ە' or 'ھ' or 'ہ' => 'ه',
        'ک' => 'ك',
        >= '\u0660' and <= '\u0669' => (char)('0' + character - '\u0660'),
        >= '\u06F0' and <= '\u06F9' => (char)('0' + character - '\u06F0'),
        _ => character,
    };
}
