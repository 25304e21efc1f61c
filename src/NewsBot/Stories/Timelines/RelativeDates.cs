using System.Collections.Frozen;

namespace NewsBot.Stories.Timelines;

/// <summary>Dates reckoned from the article's own: weekdays, "yesterday", "last week", "three days ago", "the next day"; and in Arabic.</summary>
internal static class RelativeDates
{
    private const int WordsBeforeCue = 6;

    private static readonly FrozenSet<string> Last = DateLexicon.Set("last past previous الماضي الماضية المنصرم الفائت السابق");
    private static readonly FrozenSet<string> NextOnes = DateLexicon.Set("next coming following المقبل المقبلة القادم القادمة التالي");
    private static readonly FrozenSet<string> FutureCues = DateLexicon.Set("until till scheduled due will shall resumes resume postponed expected set going ll سوف حتى المقرر يتوقع");
    private static readonly FrozenSet<string> Ago = DateLexicon.Set("ago earlier before previously prior");
    private static readonly FrozenSet<string> Afterwards = FrozenSet.Create(StringComparer.Ordinal, "later", "after");
    private static readonly FrozenSet<string> ArabicAgo = DateLexicon.Set("قبل منذ");

    private static readonly FrozenDictionary<string, int> Days = new (string Words, int Shift)[]
    {
        ("today tonight اليوم الليلة", 0), ("yesterday أمس البارحة", -1), ("tomorrow غدا", 1),
    }.SelectMany(entry => entry.Words.Split(' ').Select(word => (Word: DateLexicon.Fold(word), entry.Shift))).DistinctBy(entry => entry.Word, StringComparer.Ordinal).ToFrozenDictionary(entry => entry.Word, entry => entry.Shift, StringComparer.Ordinal);

    /// <summary>Reads one.</summary>
    public static (DateExpression? Expression, int Next) Read(List<DateToken> tokens, int at)
    {
        var cursor = new DateCursor(tokens, at);
        return Weekday(tokens, cursor) is { Expression: not null } weekday ? weekday
            : Day(cursor) is { Expression: not null } day ? day
            : Named(cursor) is { Expression: not null } named ? named
            : Counted(cursor);
    }

    /// <summary>A number of units: digits, a word, "a couple of"; null where the number is not said ("several").</summary>
    public static bool TakeCount(ref DateCursor cursor, out decimal? count)
    {
        count = null;
        if (cursor.Next.Word is "several" or "few" or "عده" or "بضعه")
        {
            cursor.Skip();
            return true;
        }

        if (cursor.Next.Word == "a" && cursor.Ahead(1).Word is "few" or "couple")
        {
            count = cursor.Ahead(1).Word == "couple" ? 2 : null;
            cursor.Skip(2);
            cursor.Take("of");
            return true;
        }

        if (cursor.Next.IsNumber)
        {
            count = cursor.Next.Number;
            cursor.Skip();
            if (cursor.Next.Word == "." && cursor.Ahead(1) is { IsNumber: true, Digits: 1 } tenth && cursor.Next.Start == cursor.End && tenth.Start == cursor.Next.End)
            {
                count += tenth.Number / 10m;
                cursor.Skip(2);
            }

            return true;
        }

        if (DateLexicon.Number(cursor.Next.Word) is var number and > 0)
        {
            count = number;

            // The Arabic dual is number and unit in one word.
            cursor.Skip(DateLexicon.TryUnit(cursor.Next.Word, out _) ? 0 : 1);
            return true;
        }

        return false;
    }

    /// <summary>A unit that is a date by itself; null for hours and less.</summary>
    public static Granularity? GranularityOf(DateLexicon.Unit unit) => unit switch
    {
        DateLexicon.Unit.Day => Granularity.Day,
        DateLexicon.Unit.Week => Granularity.Week,
        DateLexicon.Unit.Month => Granularity.Month,
        DateLexicon.Unit.Year => Granularity.Year,
        _ => null,
    };

    private static (DateExpression? Expression, int Next) Weekday(List<DateToken> tokens, DateCursor cursor)
    {
        var start = cursor.Start;
        var before = cursor.At;
        var relation = WeekdayRelation.Recent;
        if (cursor.Next.Word is "last" && cursor.Ahead(1).Word == "week")
        {
            cursor.Skip(2);
            relation = WeekdayRelation.OfLastWeek;
        }
        else if (Last.Contains(cursor.Next.Word) && !cursor.Next.HasArticle)
        {
            cursor.Skip();
            relation = WeekdayRelation.Last;
        }
        else if (NextOnes.Contains(cursor.Next.Word) && !cursor.Next.HasArticle)
        {
            cursor.Skip();
            relation = WeekdayRelation.Next;
        }
        else if (cursor.Next.Word == "this")
        {
            cursor.Skip();
            if (cursor.Take("past"))
            {
                relation = WeekdayRelation.Last;
            }
            else if (cursor.Take("coming"))
            {
                relation = WeekdayRelation.Next;
            }
        }

        cursor.Take("يوم");
        if (!cursor.TakeWeekday(out var day))
        {
            return (null, 0);
        }

        if (Last.Contains(cursor.Next.Word) && cursor.Next.HasArticle)
        {
            cursor.Skip();
            relation = WeekdayRelation.Last;
        }
        else if (NextOnes.Contains(cursor.Next.Word) && cursor.Next.HasArticle)
        {
            cursor.Skip();
            relation = WeekdayRelation.Next;
        }

        if (relation == WeekdayRelation.Recent && IsComing(tokens, before))
        {
            relation = WeekdayRelation.Coming;
        }

        cursor.TakeAny(DateLexicon.PartsOfDay);
        return (new DateExpression.Weekday(start, cursor.End, day, relation), cursor.At);
    }

    private static bool IsComing(List<DateToken> tokens, int at)
    {
        for (var back = at - 1; back >= Math.Max(0, at - WordsBeforeCue); back--)
        {
            if (FutureCues.Contains(tokens[back].Word) || (tokens[back].Word == "to" && back > 0 && tokens[back - 1].Word is "is" or "are"))
            {
                return true;
            }
        }

        return false;
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
        if (DateLexicon.TryUnit(cursor.Next.Word, out var arabic) && cursor.Next.HasArticle && GranularityOf(arabic) is { } whole
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

    /// <summary>"three days ago", "قبل ثلاثة أيام", "three days later".</summary>
    private static (DateExpression? Expression, int Next) Counted(DateCursor cursor)
    {
        var start = cursor.Start;
        var isArabicAgo = cursor.Next.Word == "قبل" && cursor.TakeAny(ArabicAgo);
        if (!TakeCount(ref cursor, out var count) || count is not { } number || number != decimal.Truncate(number) || !DateLexicon.TryUnit(cursor.Next.Word, out var unit) || GranularityOf(unit) is not { } granularity)
        {
            return (null, 0);
        }

        cursor.Skip();
        if (isArabicAgo)
        {
            return (new DateExpression.Shifted(start, cursor.End, granularity, -(int)number), cursor.At);
        }

        if (cursor.Next.Word == "ago")
        {
            cursor.Skip();
            return (new DateExpression.Shifted(start, cursor.End, granularity, -(int)number), cursor.At);
        }

        // "Two days after the attack" is reckoned from something else.
        if ((Ago.Contains(cursor.Next.Word) || Afterwards.Contains(cursor.Next.Word)) && (cursor.Next.Word is not ("before" or "after") || !char.IsLetterOrDigit(cursor.Ahead(1).Word.FirstOrDefault())))
        {
            var sign = Afterwards.Contains(cursor.Next.Word) ? 1 : -1;
            cursor.Skip();
            return (new DateExpression.Later(start, cursor.End, granularity, sign * (int)number), cursor.At);
        }

        return (null, 0);
    }
}
