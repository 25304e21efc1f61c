using System.Text;

namespace NewsBot.Platforms.Terminal;

/// <summary>Which way a text runs.</summary>
internal static class Direction
{
    private const char Isolate = '\u2068';
    private const char EndIsolate = '\u2069';

    /// <summary>True for languages that are written from right to left.</summary>
    public static bool IsRightToLeftLanguage(string language) => language.Split('-')[0] is "ar" or "fa" or "he" or "ur" or "ckb" or "ps" or "sd" or "ug" or "yi";

    /// <summary>A text inside one that runs the other way, kept from mixing its words with those around it.</summary>
    /// <param name="text">The text that is inserted.</param>
    /// <param name="intoRightToLeft">True where the text around it runs from right to left.</param>
    public static string Isolated(string text, bool intoRightToLeft) =>
        FirstStrong(text) is { } rightToLeft && rightToLeft != intoRightToLeft ? $"{Isolate}{text}{EndIsolate}" : text;

    /// <summary>The direction of the first letter that has one; null where none has.</summary>
    private static bool? FirstStrong(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
            {
                return rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
            }
        }

        return null;
    }
}
