using System.Globalization;
using NodaTime;

namespace NewsBot.Messages;

/// <summary>Times as people read them, in the chat's time zone and language.</summary>
/// <param name="zone">The chat's zone.</param>
/// <param name="now">The moment of reading.</param>
/// <param name="texts">The chat's language.</param>
public sealed class TimeWords(DateTimeZone zone, Instant now, Texts texts)
{
    // From here on days say less than months; the average Gregorian month and year.
    private const int DaysBeforeMonths = 60;
    private const double DaysPerMonth = 30.44;
    private const double DaysPerYear = 365.25;

    private readonly LocalDate _today = now.InZone(zone).Date;

    /// <summary><c>14:05</c> today, <c>yesterday 22:10</c>, <c>Mon 29 Dec</c>, <c>29 Dec 2025</c> in another year. A moment to come keeps its time of day: <c>tomorrow 08:00</c>, <c>Mon 29 Dec 08:00</c>.</summary>
    public string Moment(Instant at)
    {
        var local = at.InZone(zone);
        var clock = local.TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture);
        return Period.DaysBetween(_today, local.Date) switch
        {
            0 => clock,
            -1 => texts.Format("time.yesterdayAt", ("time", clock)),
            1 => texts.Format("time.tomorrowAt", ("time", clock)),
            > 1 => texts.Format("time.dateAt", ("date", Date(local.Date)), ("time", clock)),
            _ => Date(local.Date),
        };
    }

    /// <summary><c>today</c>, <c>yesterday</c>, <c>Mon 29 Dec</c>: a date known by its day alone (midnight UTC of that day).</summary>
    public string Day(Instant at)
    {
        var date = at.InUtc().Date;
        return Period.DaysBetween(_today, date) switch
        {
            0 => texts["time.today"],
            -1 => texts["time.yesterday"],
            1 => texts["time.tomorrow"],
            _ => Date(date),
        };
    }

    /// <summary><c>just now</c>, <c>3 h ago</c>, <c>2 days ago</c>; whole units that have passed. A moment to come is <c>just now</c>: clocks differ.</summary>
    public string Age(Instant at)
    {
        var age = now - at;
        return age switch
        {
            _ when age < Duration.FromMinutes(1) => texts["time.justNow"],
            _ when age < Duration.FromHours(1) => texts.Count("time.minutesAgo", (int)age.TotalMinutes),
            _ when age < Duration.FromDays(1) => texts.Count("time.hoursAgo", (int)age.TotalHours),
            _ when age < Duration.FromDays(DaysBeforeMonths) => texts.Count("time.daysAgo", age.Days),
            _ when age < Duration.FromDays(DaysPerYear) => texts.Count("time.monthsAgo", (int)(age.TotalDays / DaysPerMonth)),
            _ => texts.Count("time.yearsAgo", (int)(age.TotalDays / DaysPerYear)),
        };
    }

    /// <summary><c>40 min</c>, <c>9 h</c>, <c>2 days</c>: a length of time in whole units; what is under a minute is one.</summary>
    public string Length(Duration length) => length switch
    {
        _ when length < Duration.FromHours(1) => texts.Count("time.minutes", Math.Max(1, (int)length.TotalMinutes)),
        _ when length < Duration.FromDays(2) => texts.Count("time.hours", (int)length.TotalHours),
        _ => texts.Count("time.days", length.Days),
    };

    /// <summary><c>Mon 29 Dec</c>, <c>29 Dec 2025</c> in another year.</summary>
    public string Date(LocalDate date)
    {
        var month = texts[string.Create(CultureInfo.InvariantCulture, $"time.month.{date.Month}")];
        return date.Year == _today.Year
            ? texts.Format("time.dateThisYear", ("weekday", texts[string.Create(CultureInfo.InvariantCulture, $"time.weekday.{(int)date.DayOfWeek}")]), ("day", date.Day), ("month", month))
            : texts.Format("time.date", ("day", date.Day), ("month", month), ("year", date.Year));
    }
}
