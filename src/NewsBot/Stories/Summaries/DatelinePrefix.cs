using System.Globalization;

namespace NewsBot.Stories.Summaries;

/// <summary>The place and agency before the first sentence ("BAGHDAD (Sample Wire) - "), where a source left them in the text.</summary>
internal static class DatelinePrefix
{
    private const int Longest = 90;
    private const int MostWords = 9;
    private const int MostCaselessWords = 3;
    private static readonly string[] Dashes = [" - ", " – ", " — ", " -- ", " _ ", "_ ", "— "];

    /// <summary>The text behind its dateline; the text itself where it has none.</summary>
    public static string Strip(string text)
    {
        var dash = FirstDash(text, out var length);
        if (dash <= 0)
        {
            return text;
        }

        var prefix = text.AsSpan(0, dash).Trim();
        return IsDateline(prefix) && dash + length < text.Length ? text[(dash + length)..].TrimStart() : text;
    }

    private static int FirstDash(string text, out int length)
    {
        var first = -1;
        length = 0;
        var head = text.AsSpan(0, Math.Min(text.Length, Longest));
        foreach (var dash in Dashes)
        {
            var found = head.IndexOf(dash, StringComparison.Ordinal);
            if (found >= 0 && (first < 0 || found < first))
            {
                (first, length) = (found, dash.Length);
            }
        }

        return first;
    }

    private static bool IsDateline(ReadOnlySpan<char> prefix)
    {
        var credited = prefix.EndsWith(")", StringComparison.Ordinal);
        var place = credited ? prefix[..Math.Max(prefix.LastIndexOf('('), 0)].Trim() : prefix;
        if (place.IsEmpty)
        {
            return credited;
        }

        // A script without capitals shows a dateline by its agency, or by being one word.
        if (char.GetUnicodeCategory(place[0]) == UnicodeCategory.OtherLetter)
        {
            return place.Count(' ') <= (credited ? MostCaselessWords : 0);
        }

        var firstWord = place[..(place.IndexOfAny(' ', ',') is var end and > 0 ? end : place.Length)];
        if (!IsPlaceName(firstWord, capitals: !credited))
        {
            return false;
        }

        var words = 0;
        foreach (var word in place.Split(' '))
        {
            var part = place[word].Trim(',');
            if (++words > MostWords || (!part.IsEmpty && char.IsLower(part[0]) && part is not ("of" or "al" or "de" or "the" or "and")))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPlaceName(ReadOnlySpan<char> word, bool capitals)
    {
        foreach (var character in word)
        {
            if (capitals && char.IsLower(character))
            {
                return false;
            }
        }

        return word.Length >= 2 && char.IsUpper(word[0]);
    }
}
