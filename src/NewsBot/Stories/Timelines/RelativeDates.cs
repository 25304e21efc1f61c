using System.Collections.Frozen;

namespace NewsBot.Stories.Timelines;

/// <summary>Dates reckoned from the article's own: weekdays, "yesterday", "last week", "three days ago", "the next day"; and in Arabic.</summary>
internal static class RelativeDates
{
    internal static readonly FrozenSet<string> Last = DateLexicon.Set("last past previous الماضي الماضية المنصرم الفائت السابق");
    internal static readonly FrozenSet<string> NextOnes = DateLexicon.Set("next coming following المقبل المقبلة القادم القادمة التالي");

    private static readonly FrozenDictionary<string, int> Days = new (string Words, int Shift)[]
    {
        ("today tonight اليوم الليلة", 0), ("yesterday أمس البارحة", -1), ("tomorrow غدا", 1),
    }.SelectMany(entry => entry.Words.Split(' ').Select(word => (Word: DateLexicon.Fold(word), entry.Shift))).DistinctBy(entry => entry.Word, StringComparer.Ordinal).ToFrozenDictionary(entry => entry.Word, entry => entry.Shift, StringComparer.Ordinal);

    /// <summary>Reads one.</summary>
    public static (DateExpression? Expression, int Next) Read(List<DateToken> tokens, int at)
    {
        var cursor = new DateCursor(tokens, at);
        return NamedWeekdays.Read(tokens, cursor) is { Expression: not null } weekday ? weekday
            : Day(cursor) is { Expression: not null } day ? day
            : Named(cursor) is { Expression: not null } named ? named
            : CountedTimes.Read(cursor);
    }

    private static (DateExpression? Expression, int Next) Day(DateCursor cursor)
    {
        var start = cursor.Start;
        var (first, second) = (cursor.Next.Word, cursor.Ahead(1).Word);
        if (first == "the" && second == "day" && cursor.Ahead(2).Word == "before" && cursor.Ahead(3).Word == "yesterday")
        {
            cursor.Skip(4);
            return (new DateExpression.Shifted(start, cursor.End, Granularity.Day, -2), cursor.At);
        }

        if (first == "last" && second == "night")
        {
            cursor.Skip(2);
            return (new DateExpression.Shifted(start, cursor.End, Granularity.Day, -1), cursor.At);
        }

        if ((first == "this" && DateLexicon.PartsOfDay.Contains(second)) || (DateLexicon.PartsOfDay.Contains(first) && first[0] > 128 && second == "يوم" && cursor.Ahead(1).HasArticle))
        {
            cursor.Skip(2);
            return (new DateExpression.Shifted(start, cursor.End, Granularity.Day, 0), cursor.At);
        }

        // "اول امس" is the day before yesterday; "يوم" without its article is any day.
        if (first == "اول" && second == "امس")
        {
            cursor.Skip(2);
            return (new DateExpression.Shifted(start, cursor.End, Granularity.Day, -2), cursor.At);
        }

        if (!Days.TryGetValue(first, out var shift) || (first is "يوم" or "ليله" && !cursor.Next.HasArticle))
        {
            return (null, 0);
        }

        cursor.Skip();
        cursor.TakeAny(DateLexicon.PartsOfDay);
        return (new DateExpression.Shifted(start, cursor.End, Granularity.Day, shift), cursor.At);
    }

    /// <summary>"last week", "this month", "the weekend", "العام الماضي", "the next day".</summary>
    private static (DateExpression? Expression, int Next) Named(DateCursor cursor)
    {
        var start = cursor.Start;
        if (DateLexicon.TryUnit(cursor.Next.Word, out var arabic) && cursor.Next.HasArticle && CountedTimes.GranularityOf(arabic) is { } whole
            && (Last.Contains(cursor.Ahead(1).Word) || NextOnes.Contains(cursor.Ahead(1).Word)))
        {
            var back = Last.Contains(cursor.Ahead(1).Word);
            cursor.Skip(2);
            return (new DateExpression.Shifted(start, cursor.End, whole, back ? -1 : 1), cursor.At);
        }

        var isThe = cursor.Take("the");
        if (isThe && cursor.Next.Word == "weekend")
        {
            cursor.Skip();
            return (new DateExpression.Shifted(start, cursor.End, Granularity.Weekend, 0), cursor.At);
        }

        var count = cursor.Next.Word switch { "last" => -1, "previous" => -1, "next" => 1, "following" => 1, "coming" => 1, "this" => 0, "same" => 0, "past" => 0, _ => (int?)null };
        if (count is null || cursor.Next.HasArticle)
        {
            return (null, 0);
        }

        var isThis = cursor.Take("this");
        cursor.Skip(isThis ? 0 : 1);
        if (isThis && !cursor.Take("past"))
        {
            cursor.Take("coming");
        }

        var unit = cursor.Next.Word switch
        {
            "day" or "morning" or "night" when isThe => Granularity.Day,
            "week" => Granularity.Week,
            "weekend" => Granularity.Weekend,
            "month" => Granularity.Month,
            "year" => Granularity.Year,
            _ => (Granularity?)null,
        };
        if (unit is null)
        {
            return (null, 0);
        }

        cursor.Skip();
        return unit == Granularity.Day
            ? (new DateExpression.Later(start, cursor.End, Granularity.Day, count.Value), cursor.At)
            : (new DateExpression.Shifted(start, cursor.End, unit.Value, count.Value), cursor.At);
    }
}
