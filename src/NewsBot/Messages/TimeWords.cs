using NodaTime;

namespace NewsBot.Messages;

/// <summary>Times as people read them, in the chat's time zone and language.</summary>
/// <param name="zone">The chat's zone.</param>
/// <param name="now">The moment of reading.</param>
/// <param name="texts">The chat's language.</param>
public sealed class TimeWords(DateTimeZone zone, Instant now, Texts texts)
{
    /// <summary><c>14:05</c> today, <c>yesterday 22:10</c>, <c>Mon 29 Dec</c>, <c>29 Dec 2025</c> in another year.</summary>
    public string Moment(Instant at) => throw new NotImplementedException();

    /// <summary><c>today</c>, <c>yesterday</c>, <c>Mon 29 Dec</c>: a date known by its day alone (midnight UTC of that day).</summary>
    public string Day(Instant at) => throw new NotImplementedException();

    /// <summary><c>just now</c>, <c>3 h ago</c>, <c>2 days ago</c>.</summary>
    public string Age(Instant at) => throw new NotImplementedException();
}
