using System.Diagnostics.CodeAnalysis;
using NewsBot.Messages;
using NodaTime;

namespace NewsBot.Commands;

/// <summary>A span back from now: <c>24h</c>, <c>7d</c>, <c>2w</c>, or <c>today</c>, <c>yesterday</c>, <c>day</c>, <c>week</c>, <c>month</c>, <c>year</c>.</summary>
/// <param name="Hours">Its length; for <see cref="WholeDays"/> the days before today, in hours.</param>
/// <param name="WholeDays">True where it begins at a midnight of the chat.</param>
internal sealed record Lookback(int Hours, bool WholeDays = false)
{
    // Ten years: older news than that is not what "what happened" asks for.
    private const int MostHours = 24 * 3653;

    public static Lookback Day { get; } = new(24);

    public static bool TryParse(string text, [NotNullWhen(true)] out Lookback? period)
    {
        period = Digits.ToAscii(text).ToLowerInvariant() switch
        {
            "today" or "اليوم" => new Lookback(0, WholeDays: true),
            "yesterday" or "أمس" or "امس" => new Lookback(24, WholeDays: true),
            "hour" or "ساعة" => new Lookback(1),
            "day" or "يوم" => Day,
            "week" or "أسبوع" or "اسبوع" => new Lookback(24 * 7),
            "month" or "شهر" => new Lookback(24 * 30),
            "year" or "سنة" => new Lookback(24 * 365),
            var counted => Counted(counted),
        };
        return period is not null;
    }

    /// <summary>The moment from which it reaches to now.</summary>
    public Instant Since(Instant now, DateTimeZone zone) => WholeDays
        ? zone.AtStartOfDay(now.InZone(zone).Date.PlusDays(-Hours / 24)).ToInstant()
        : now - Duration.FromHours(Hours);

    /// <summary>In words: "today", "the last 7 days".</summary>
    public string Words(Texts texts) => this switch
    {
        { WholeDays: true, Hours: 0 } => texts["period.today"],
        { WholeDays: true } => texts["period.sinceYesterday"],
        _ when Hours % 24 == 0 && Hours > 24 => texts.Count("period.days", Hours / 24),
        _ => texts.Count("period.hours", Hours),
    };

    private static Lookback? Counted(string text)
    {
        if (text.Length < 2 || !Digits.TryRead(text[..^1], out var count) || count is < 1 or > MostHours)
        {
            return null;
        }

        var hours = text[^1] switch
        {
            'h' => 1L,
            'd' => 24,
            'w' => 24 * 7,
            _ => 0,
        } * count;
        return hours is > 0 and <= MostHours ? new Lookback((int)hours) : null;
    }
}
