using NodaTime;

namespace NewsBot.Stories.Timelines;

/// <summary>Reckons out the times of one article, sentence after sentence. Nothing is reckoned from the day of reading.</summary>
/// <param name="anchor">The article's own day; null where nothing is known.</param>
/// <param name="isCertain">False where that day is only when the article was first seen.</param>
internal sealed class DateReader(LocalDate? anchor, bool isCertain = true)
{
    // A day of a month without a year is rarely further ahead than this of the article's own day; of the day on which an old article may
    // have been found, it is hardly ever ahead.
    private const int DaysAhead = 183, DaysAheadOfAGuess = 31;

    private StatedDate? _told;

    private LocalDate? Base => anchor ?? _told?.First;

    private bool IsSure => anchor is not null && isCertain;

    /// <summary>The times that a sentence names, in order. Sentences must come in the order of the text.</summary>
    public List<FoundDate> Read(string sentence)
    {
        var found = new List<FoundDate>();
        var said = DateParser.Find(sentence);

        // A clock time belongs to the sentence's date, which may stand behind it.
        var ofSentence = said.Select(expression => expression is DateExpression.Clock or DateExpression.Duration or DateExpression.Later ? null : Resolve(expression)).FirstOrDefault(date => date is { Granularity: Granularity.Day });
        foreach (var expression in said)
        {
            if (expression is DateExpression.Duration duration)
            {
                found.Add(FoundDate.Lasting(duration));
            }
            else if ((expression is DateExpression.Clock ? ofSentence ?? Own() : Resolve(expression)) is { } date)
            {
                found.Add(new FoundDate(expression.Start, expression.End, date, KindOf(expression)));
                _told = date.Granularity == Granularity.Day ? date : _told;
            }
        }

        return found;
    }

    private static FoundDateKind KindOf(DateExpression expression) => expression switch
    {
        DateExpression.Clock => FoundDateKind.Clock,
        DateExpression.Later => FoundDateKind.Derived,
        _ => FoundDateKind.Stated,
    };

    private StatedDate? Own() => Base is { } day ? new StatedDate(day, Granularity.Day, IsSure) : null;

    private StatedDate? Resolve(DateExpression expression) => expression switch
    {
        DateExpression.Full full => new StatedDate(full.Date, Granularity.Day),
        DateExpression.MonthOfYear month => new StatedDate(new LocalDate(month.Year, month.Month, 1), Granularity.Month),
        DateExpression.WholeYear year => new StatedDate(new LocalDate(year.Number, 1, 1), Granularity.Year),
        DateExpression.Decade decade => new StatedDate(new LocalDate(decade.FirstYear, 1, 1), Granularity.Decade),
        DateExpression.Later later when (_told?.First ?? anchor) is { } from => Shift(from, later.Unit, later.Count, _told?.IsCertain ?? IsSure),
        _ when Base is not { } => null,
        DateExpression.DayOfMonth day => Nearest(day, Base.Value),
        DateExpression.NamedMonth month => Named(month, Base.Value),
        DateExpression.Weekday weekday => new StatedDate(On(weekday, Base.Value), Granularity.Day, IsSure),
        DateExpression.Shifted shifted => Shift(Base.Value, shifted.Unit, shifted.Count, IsSure),
        _ => null,
    };

    /// <summary>The latest year that puts the day no further ahead than half a year, or a month where the article's own day is a guess.</summary>
    private StatedDate? Nearest(DateExpression.DayOfMonth said, LocalDate from)
    {
        for (var year = from.Year + 1; year > from.Year - 5; year--)
        {
            if (said.Day <= CalendarSystem.Iso.GetDaysInMonth(year, said.Month) && new LocalDate(year, said.Month, said.Day) is var date && Period.DaysBetween(from, date) <= (IsSure ? DaysAhead : DaysAheadOfAGuess))
            {
                return new StatedDate(date, Granularity.Day, IsSure);
            }
        }

        return null;
    }

    private StatedDate Named(DateExpression.NamedMonth said, LocalDate from)
    {
        var year = said switch
        {
            { YearShift: { } shift } => from.Year + shift,
            { IsLast: true } => from.Year - (said.Month >= from.Month ? 1 : 0),
            { IsNext: true } => from.Year + (said.Month <= from.Month ? 1 : 0),
            _ => from.Year - (said.Month > from.Month ? 1 : 0),
        };
        return new StatedDate(new LocalDate(year, said.Month, 1), Granularity.Month, IsSure);
    }

    private static LocalDate On(DateExpression.Weekday said, LocalDate from) => said.Relation switch
    {
        WeekdayRelation.Recent => from.DayOfWeek == said.Day ? from : from.Previous(said.Day),
        WeekdayRelation.Coming => from.DayOfWeek == said.Day ? from : from.Next(said.Day),
        WeekdayRelation.Last => from.Previous(said.Day),
        WeekdayRelation.Next => from.Next(said.Day),
        _ => Monday(from).PlusDays(-7 + (int)said.Day - 1),
    };

    private static LocalDate Monday(LocalDate day) => day.DayOfWeek == IsoDayOfWeek.Monday ? day : day.Previous(IsoDayOfWeek.Monday);

    private static StatedDate? Shift(LocalDate from, Granularity unit, int count, bool isSure)
    {
        // Beyond the calendar (a number of years that nobody meant) there is no date.
        if (Math.Abs((long)count) > 3000)
        {
            return null;
        }

        var first = unit switch
        {
            Granularity.Day => from.PlusDays(count),
            Granularity.Week => Monday(from).PlusWeeks(count),
            Granularity.Weekend => (from.DayOfWeek >= IsoDayOfWeek.Saturday || count != 0 ? Monday(from) : Monday(from).PlusWeeks(-1)).PlusWeeks(count).PlusDays(5),
            Granularity.Month => new LocalDate(from.Year, from.Month, 1).PlusMonths(count),
            _ => new LocalDate(from.Year, 1, 1).PlusYears(count),
        };
        return new StatedDate(first, unit, isSure);
    }
}
