using System.Globalization;
using NewsBot.Ingestion.Feeds;

namespace NewsBot.Benchmarks.Feeds;

/// <summary>A part of NewsBot's reading under the names that the suite's expressions use. A key without a value is missing.</summary>
/// <param name="entries">Values by key: strings, numbers, lists, views, texts, addresses.</param>
internal sealed class FeedView(Dictionary<string, object?> entries)
{
    /// <summary>A value; <see cref="Missing"/> where there is none.</summary>
    /// <param name="key">The key, in its oldest or its newest spelling.</param>
    public object? Get(string key) => entries.TryGetValue(key, out var value) || (key == "url" && entries.TryGetValue("href", out value)) ? value : Missing.Value;

    /// <summary>How many keys have a value.</summary>
    public int Count => entries.Count(entry => entry.Value is not (null or Missing));

    /// <summary>A value as text; null where it is none.</summary>
    /// <param name="value">The value.</param>
    public static string? AsText(object? value) => value switch
    {
        FeedText text => text.ToLine(),
        string text => text,
        _ => null,
    };

    /// <summary>A date as the suite's tuple of nine numbers, in UTC; null where it is none.</summary>
    /// <param name="date">The date.</param>
    public static object? Tuple(FeedDate? date)
    {
        if (date?.At?.ToUniversalTime() is not { } at)
        {
            return Missing.Value;
        }

        long[] numbers = [at.Year, at.Month, at.Day, at.Hour, at.Minute, at.Second, ((int)at.DayOfWeek + 6) % 7, at.DayOfYear, 0];
        return numbers.Select(number => (object?)number).ToList();
    }

    /// <summary>A number as the suite writes it; missing for null.</summary>
    /// <param name="number">The number.</param>
    public static object Digits(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? (object)Missing.Value;
}
