using System.Globalization;

namespace NewsBot.Commands;

/// <summary>Whole numbers in any decimal digits of Unicode: 12, ١٢, ۱۲.</summary>
internal static class Digits
{
    /// <summary>Reads a number that consists of digits alone.</summary>
    /// <returns>False for anything else, and for numbers of more than nine digits.</returns>
    public static bool TryRead(string text, out int number) =>
        int.TryParse(ToAscii(text), NumberStyles.None, CultureInfo.InvariantCulture, out number);

    /// <summary>The text with every decimal digit as 0 to 9.</summary>
    public static string ToAscii(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var index = 0; index < source.Length; index++)
        {
            span[index] = char.IsDigit(source[index]) ? (char)('0' + (int)char.GetNumericValue(source[index])) : source[index];
        }
    });
}
