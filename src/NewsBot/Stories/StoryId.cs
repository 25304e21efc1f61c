using System.Diagnostics.CodeAnalysis;

namespace NewsBot.Stories;

/// <summary>A story's id as people write it: <c>S</c> and the number in Crockford's base 32 ("S12K"). Case does not matter; I and L read as 1, O as 0. A digit always follows the S, so that no word ("syria") is an id.</summary>
/// <param name="Value">The number, from 1.</param>
/// <remarks>Alphabet: https://www.crockford.com/base32.html</remarks>
public readonly record struct StoryId(long Value)
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Reads the written form.</summary>
    /// <param name="text">For example <c>s12k</c>.</param>
    /// <param name="id">The id.</param>
    /// <returns>False for anything that is not a story id.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out StoryId id)
    {
        id = default;
        if (text is null || text.Length is < 2 or > 13 || text[0] is not ('S' or 's') || !char.IsAsciiDigit(text[1]))
        {
            return false;
        }

        long value = 0;
        foreach (var character in text[1..].ToUpperInvariant())
        {
            var digit = character switch
            {
                'I' or 'L' => 1,
                'O' => 0,
                _ => Alphabet.IndexOf(character, StringComparison.Ordinal),
            };
            if (digit < 0)
            {
                return false;
            }

            value = (value * 32) + digit;
        }

        id = new StoryId(value);
        return value > 0;
    }

    /// <summary>The written form, which <see cref="TryParse"/> reads back.</summary>
    public override string ToString()
    {
        Span<char> digits = stackalloc char[15];
        var start = digits.Length;
        for (var rest = Value; rest > 0; rest /= 32)
        {
            digits[--start] = Alphabet[(int)(rest % 32)];
        }

        if (!char.IsAsciiDigit(digits[start]))
        {
            digits[--start] = '0';
        }

        digits[--start] = 'S';
        return new string(digits[start..]);
    }
}
