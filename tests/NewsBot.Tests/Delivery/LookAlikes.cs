namespace NewsBot.Tests.Delivery;

/// <summary>Two events of one kind that nothing tells apart until each was told a few times: made-up words, some of both events, some of one.</summary>
internal static class LookAlikes
{
    /// <summary>An article on one of them.</summary>
    /// <param name="happened">Which: a letter.</param>
    /// <param name="number">Which article on it; the first says little of its own.</param>
    public static string Text(char happened, int number)
    {
        var common = number == 0 ? 16 : 4;
        return string.Join(' ', Words("both", common, number).Concat(Words($"{happened}own", 34 - common, number))) + ".";
    }

    // Neighbouring articles share most of their words.
    private static IEnumerable<string> Words(string kind, int count, int number) =>
        Enumerable.Range(0, count).Select(word => $"{kind}{(char)('a' + ((word + (number * 3)) % 26))}{(char)('a' + ((word + (number * 3)) / 26))}word");
}
