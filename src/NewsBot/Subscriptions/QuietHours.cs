using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace NewsBot.Subscriptions;

/// <summary>A span of local time, also over midnight; start = end means no quiet hours at all.</summary>
/// <param name="From">The first quiet minute.</param>
/// <param name="To">The first minute that is not quiet any more.</param>
public sealed record QuietHours(LocalTime From, LocalTime To)
{
    /// <summary>Reads <c>22:00-07:00</c>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out QuietHours? quiet) => throw new NotImplementedException();

    /// <summary>When the quiet that holds at a moment ends; null where none holds.</summary>
    public Instant? EndAt(Instant moment, DateTimeZone zone) => throw new NotImplementedException();
}
