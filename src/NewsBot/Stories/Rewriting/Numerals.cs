using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace NewsBot.Stories.Rewriting;

/// <summary>The numbers that a text names, in digits of any script or in English words, as values: "1,200", "1.2 thousand" and "twelve hundred" are one number.</summary>
internal static class Numerals
{
    private static readonly FrozenDictionary<string, decimal> Small = Values(
        ("zero", 0), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12),
        ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("twenty", 20), ("thirty", 30), ("forty", 40),
        ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90), ("dozen", 12), ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("sixth", 6),
        ("seventh", 7), ("eighth", 8), ("ninth", 9), ("tenth", 10), ("twice", 2), ("half", 0.5m));

    private static readonly FrozenDictionary<string, decimal> Scales = Values(
        ("hundred", 100), ("thousand", 1_000), ("million", 1_000_000), ("billion", 1_000_000_000), ("trillion", 1_000_000_000_000), ("m", 1_000_000), ("bn", 1_000_000_000), ("k", 1_000),
        ("ألف", 1_000), ("آلاف", 1_000), ("الف", 1_000), ("مليون", 1_000_000), ("ملايين", 1_000_000), ("مليار", 1_000_000_000));

    /// <summary>The values, in order.</summary>
    /// <param name="text">Any text.</param>
    public static IEnumerable<decimal> In(string text)
    {
        decimal? value = null;
        foreach (var word in Words(text))
        {
            if (Scales.TryGetValue(word, out var scale))
            {
                value = Scaled(value ?? 1, scale);
                continue;
            }

            if (ValueOf(word) is not { } next)
            {
                if (value is not null && word != "and")
                {
                    yield return value.Value;
                    value = null;
                }

                continue;
            }

            // "twenty five" and "two hundred and six" are one number; "14 26" are two.
            if (value is { } before && Small.ContainsKey(word) && ((before is >= 20 and < 100 && before % 10 == 0 && next < 10) || (before >= 100 && before % 100 == 0 && next < 100)))
            {
                value = before + next;
                continue;
            }

            if (value is not null)
            {
                yield return value.Value;
            }

            value = next;
        }

        if (value is not null)
        {
            yield return value.Value;
        }
    }

    // A number beyond all reckoning is kept as it was written.
    private static decimal Scaled(decimal value, decimal scale) => Math.Abs(value) < decimal.MaxValue / 1_000_000_000_000 ? value * scale : value;

    private static decimal? ValueOf(string word)
    {
        if (Small.TryGetValue(word, out var small))
        {
            return small;
        }

        if (!char.IsAsciiDigit(word[0]))
        {
            return null;
        }

        var end = word.AsSpan().IndexOfAnyExceptInRange('.', '9') is var at and >= 0 ? at : word.Length;
        return decimal.TryParse(word.AsSpan(0, end).TrimEnd('.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>Words in lower case; digits of all scripts as ASCII, without marks between thousands. "25m" and "7th" are parted.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            var digit = CharUnicodeInfo.GetDecimalDigitValue(character);
            var inNumber = word.Length > 0 && char.IsAsciiDigit(word[0]);
            var beforeDigit = at + 1 < text.Length && CharUnicodeInfo.GetDecimalDigitValue(text[at + 1]) >= 0;
            if (inNumber && beforeDigit && (character is '.' or '٫'))
            {
                word.Append('.');
            }
            else if (inNumber && beforeDigit && (character is ',' or '٬'))
            {
                continue;
            }
            else if (digit >= 0 || char.IsLetter(character))
            {
                if (word.Length > 0 && inNumber != digit >= 0)
                {
                    yield return word.ToString();
                    word.Clear();
                }

                word.Append(digit >= 0 ? (char)('0' + digit) : char.ToLowerInvariant(character));
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    private static FrozenDictionary<string, decimal> Values(params (string Word, decimal Value)[] values) => values.ToFrozenDictionary(entry => entry.Word, entry => entry.Value, StringComparer.Ordinal);
}
