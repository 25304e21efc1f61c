using NewsBot.Ingestion.Feeds;

namespace NewsBot.Benchmarks.Feeds;

/// <summary>When a value of NewsBot is the value that the suite expects.</summary>
internal sealed class Equality
{
    /// <summary>True when a comparison held for the text only, while the markup differs.</summary>
    public bool WasTextOnly { get; private set; }

    /// <summary>Whether two values are the same for the suite.</summary>
    /// <param name="left">A value of either side.</param>
    /// <param name="right">A value of either side.</param>
    public bool Same(object? left, object? right) => (left, right) switch
    {
        (null, null) => true,
        (FeedText text, string expected) => Holds(text, expected),
        (string expected, FeedText text) => Holds(text, expected),
        (FeedText one, FeedText other) => one.Value == other.Value,
        (Uri address, string expected) => IsAddress(address, expected),
        (string expected, Uri address) => IsAddress(address, expected),
        (FeedView view, Dictionary<string, object?> expected) => IsEqual(view, expected),
        (List<object?> list, List<object?> expected) => list.Count == expected.Count && list.Zip(expected).All(pair => Same(pair.First, pair.Second)),
        (bool one, long other) => one == (other != 0),
        (long other, bool one) => one == (other != 0),
        (double one, long other) => one.Equals(other),
        (long other, double one) => one.Equals(other),
        (double one, double other) => Math.Abs(one - other) < 1e-9,
        _ => Equals(left, right),
    };

    /// <summary>Whether Python takes a value for true.</summary>
    /// <param name="value">The value.</param>
    public static bool Truth(object? value) => value switch
    {
        null or Missing or false or "" => false,
        long number => number != 0,
        List<object?> list => list.Count > 0,
        _ => true,
    };

    /// <summary>Whether a comparison holds.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="comparison">The operator.</param>
    /// <param name="right">The right value.</param>
    public bool Compare(object? left, string comparison, object? right) => comparison switch
    {
        "==" or "is" => Same(left, right),
        "!=" => !Same(left, right),
        "in" => Contains(right, left),
        "not in" => !Contains(right, left),
        _ => left is long a && right is long b && comparison switch { ">" => a > b, "<" => a < b, ">=" => a >= b, _ => a <= b },
    };

    private bool Contains(object? whole, object? part) => whole switch
    {
        FeedView view => part is string key && view.Get(key) is not Missing,
        List<object?> list => list.Exists(item => Same(item, part)),
        string text => part is string piece && text.Contains(piece, StringComparison.Ordinal),
        _ => false,
    };

    private static bool IsAddress(Uri address, string expected) => address.OriginalString == expected || address.AbsoluteUri == expected;

    private bool IsEqual(FeedView view, Dictionary<string, object?> expected) => expected.Count == view.Count && expected.All(entry => Same(view.Get(entry.Key), entry.Value));

    private bool Holds(FeedText text, string expected)
    {
        if (TextMatch.IsSameMarkup(text, expected))
        {
            return true;
        }

        var same = TextMatch.IsSameText(text, expected);
        WasTextOnly |= same;
        return same;
    }
}
