using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace NewsBot.Configuration;

/// <summary>Durations as people write them, to say how the configuration writes them.</summary>
internal static partial class DurationWords
{
    private static readonly Dictionary<string, TimeSpan> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ms"] = TimeSpan.FromMilliseconds(1),
        ["s"] = TimeSpan.FromSeconds(1),
        ["m"] = TimeSpan.FromMinutes(1),
        ["h"] = TimeSpan.FromHours(1),
        ["d"] = TimeSpan.FromDays(1),
        ["w"] = TimeSpan.FromDays(7),
    };

    /// <summary>What is wrong with a duration and what to write, or null where nothing is. .NET alone would read "5" as five days and "24:00:00" as twenty-four.</summary>
    public static string? Fault(string text)
    {
        if (text.Contains(':') && TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var span) && span >= TimeSpan.Zero)
        {
            return null;
        }

        if (Understood(text) is { } meant)
        {
            return $"is not a duration; write {Quote(meant)}";
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? "has no unit; write \"00:05:00\" for five minutes, \"00:00:05\" for five seconds"
            : "is not a duration; write hours, minutes and seconds, such as \"00:05:00\"";
    }

    private static string Quote(TimeSpan span) => $"\"{span.ToString("c", CultureInfo.InvariantCulture)}\"";

    private static TimeSpan? Understood(string text)
    {
        try
        {
            return FromClock(text) ?? FromUnits(text) ?? FromIso(text);
        }
        catch (Exception other) when (other is FormatException or OverflowException)
        {
            return null;
        }
    }

    private static TimeSpan? FromClock(string text)
    {
        var parts = text.Split(':');
        if (parts.Length is not (2 or 3) || !Array.TrueForAll(parts, part => part.Length < 6 && ConfigurationNode.IsIndex(part.Trim())))
        {
            return null;
        }

        var numbers = Array.ConvertAll(parts, part => int.Parse(part, CultureInfo.InvariantCulture));
        return new TimeSpan(numbers[0], numbers[1], numbers.ElementAtOrDefault(2));
    }

    private static TimeSpan? FromUnits(string text)
    {
        if (!Written().IsMatch(text))
        {
            return null;
        }

        var total = TimeSpan.Zero;
        foreach (Match part in Part().Matches(text))
        {
            var unit = part.Groups["unit"].Value;
            var length = Units.GetValueOrDefault(unit, Units[unit[..1]]);
            total += length * double.Parse(part.Groups["number"].Value.Replace(',', '.'), CultureInfo.InvariantCulture);
        }

        return total;
    }

    private static TimeSpan? FromIso(string text) => text.StartsWith('P') ? XmlConvert.ToTimeSpan(text) : null;

    private const string OnePart = @"(?<number>\d{1,6}([.,]\d{1,3})?)\s*(?<unit>ms|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?)\b";

    [GeneratedRegex(@"^\s*(" + OnePart + @"\s*)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written();

    [GeneratedRegex(OnePart, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Part();
}
