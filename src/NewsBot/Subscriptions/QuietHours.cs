using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace NewsBot.Subscriptions;

/// <summary>A span of local time, also over midnight; start = end means no quiet hours at all.</summary>
/// <param name="From">The first quiet minute.</param>
/// <param name="To">The first minute that is not quiet any more.</param>
public sealed record QuietHours(LocalTime From, LocalTime To)
{
    /// <summary>Reads <c>22:00-07:00</c>.</summary>
    /// <param name="text">The written form; blanks around the dash do not matter.</param>
    /// <param name="quiet">The hours.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out QuietHours? quiet)
    {
        quiet = null;
        var dash = text.IndexOfAny(['-', '–']);
        if (dash < 0
            || !LocalClock.TryParse(text.AsSpan(0, dash).Trim(), out var from)
            || !LocalClock.TryParse(text.AsSpan(dash + 1).Trim(), out var to))
        {
            return false;
        }

        quiet = new QuietHours(from, to);
        return true;
    }

    /// <summary>When the quiet that holds at a moment ends; null where none holds. Clock changes move its ends as they move cadences.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="zone">The chat's time zone.</param>
    public Instant? EndAt(Instant moment, DateTimeZone zone)
    {
        var today = moment.InZone(zone).Date;

        // The spans are laid out in time and then compared: the clock's face alone cannot tell an hour that comes twice.
        for (var date = today.PlusDays(-1); date <= today; date = date.PlusDays(1))
        {
            var from = LocalClock.At(date.At(From), zone);
            var to = LocalClock.At((From < To ? date : date.PlusDays(1)).At(To), zone);
            if (From != To && from <= moment && moment < to)
            {
                return to;
            }
        }

        return null;
    }

    /// <summary>The written form, which <see cref="TryParse"/> reads back.</summary>
    public override string ToString() => $"{LocalClock.Write(From)}-{LocalClock.Write(To)}";
}
