using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace NewsBot.Subscriptions;

/// <summary>A cron expression of five fields: minute, hour, day of the month, month, day of the week (crontab(5)).</summary>
internal sealed record CronExpression(CronField Minutes, CronField Hours, CronField Days, CronField Months, CronField Weekdays)
{
    // 29 February comes again after eight years at most (1896 to 1904, 2096 to 2104).
    private const int LongestSearchInDays = (8 * 366) + 1;

    /// <summary>Reads five fields that blanks separate.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out CronExpression? cron, [NotNullWhen(false)] out string? problem)
    {
        cron = null;
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != 5)
        {
            problem = $"a cron expression has 5 fields, \"{text}\" has {fields.Length}";
            return false;
        }

        if (!CronField.TryParse(fields[0], CronFieldKind.Minute, out var minutes, out problem)
            || !CronField.TryParse(fields[1], CronFieldKind.Hour, out var hours, out problem)
            || !CronField.TryParse(fields[2], CronFieldKind.Day, out var days, out problem)
            || !CronField.TryParse(fields[3], CronFieldKind.Month, out var months, out problem)
            || !CronField.TryParse(fields[4], CronFieldKind.Weekday, out var weekdays, out problem))
        {
            return false;
        }

        var parsed = new CronExpression(minutes, hours, days, months, weekdays);
        if (!parsed.EverComes())
        {
            problem = $"\"{text}\" names a day that no month has";
            return false;
        }

        cron = parsed;
        return true;
    }

    /// <summary>The first fitting time after a moment, as <see cref="LocalClock"/> places local times.</summary>
    public Instant NextAfter(Instant moment, DateTimeZone zone)
    {
        var start = moment.InZone(zone).LocalDateTime;
        for (var (date, passed) = (start.Date, 0); passed <= LongestSearchInDays; date = date.PlusDays(1), passed++)
        {
            if (!Fits(date))
            {
                continue;
            }

            foreach (var local in TimesOf(date))
            {
                if (local > start && LocalClock.At(local, zone) is var at && at > moment)
                {
                    return at;
                }
            }
        }

        throw new InvalidOperationException("A cron expression that was read comes within eight years.");
    }

    private IEnumerable<LocalDateTime> TimesOf(LocalDate date)
    {
        for (var hour = 0; hour < 24; hour++)
        {
            for (var minute = 0; minute < 60 && Hours.Holds(hour); minute++)
            {
                if (Minutes.Holds(minute))
                {
                    yield return date.At(new LocalTime(hour, minute));
                }
            }
        }
    }

    // Where both day fields are restricted, either one suffices: that is how cron has always read them.
    private bool Fits(LocalDate date)
    {
        var weekday = Weekdays.Holds((int)date.DayOfWeek % 7);
        var day = Days.Holds(date.Day);
        return Months.Holds(date.Month) && (Days.Any || Weekdays.Any ? day && weekday : day || weekday);
    }

    private bool EverComes()
    {
        var leapYear = new LocalDate(2024, 1, 1);
        return !Weekdays.Any || Enumerable.Range(0, 366).Select(leapYear.PlusDays).Any(date => Months.Holds(date.Month) && Days.Holds(date.Day));
    }
}
