using System.Collections.Frozen;
using NodaTime;

namespace NewsBot.Stories.Timelines;

/// <summary>Dates by month and year: "Monday, Dec. 29, 2025", "14 نيسان", "April of last year", "2025", "the 1990s".</summary>
internal static class CalendarDates
{
    private const int Century = 2000;

    private static readonly FrozenSet<string> BeforeMonth = DateLexicon.Set("in since until till by before after early late mid of from to through during last every for في منذ حتى شهر خلال نهاية بداية مطلع أواخر أوائل منتصف");
    private static readonly FrozenSet<string> CountedThings = DateLexicon.Set("people percent troops miles men women km kilometers kilometres dollars meters metres soldiers points votes tonnes tons شخص في المئة دولار كيلومتر متر");
    private static readonly FrozenSet<string> Commas = FrozenSet.Create(StringComparer.Ordinal, ",", "،");

    /// <summary>Reads one.</summary>
    public static (DateExpression? Expression, int Next) Read(List<DateToken> tokens, int at)
    {
        var cursor = new DateCursor(tokens, at);
        var start = cursor.Start;
        if (cursor.TakeWeekday(out _))
        {
            cursor.TakeAny(Commas);
        }

        var isDated = cursor.At > at;
        cursor.Take("the");
        if (MonthFirst(cursor, start) is { Expression: not null } month && (!isDated || month.Expression is DateExpression.Full or DateExpression.DayOfMonth))
        {
            return month;
        }

        if (DayFirst(cursor, start) is { Expression: not null } day)
        {
            return day;
        }

        return isDated ? (null, at) : Numeric(cursor, start) is { Expression: not null } numeric ? numeric : YearAlone(cursor, start);
    }

    private static (DateExpression? Expression, int Next) MonthFirst(DateCursor cursor, int start)
    {
        var before = cursor.Before.Word;
        if (!cursor.TakeMonth(out var month))
        {
            return (null, 0);
        }

        var afterMonth = cursor;
        if (cursor.TakeDay(out var day) && !CountedThings.Contains(cursor.Next.Word) && cursor.Next.Word is not ("%" or "/" or ":"))
        {
            var afterDay = cursor;
            cursor.TakeAny(Commas);
            return cursor.TakeYear(out var year)
                ? Full(start, cursor, year, month, day)
                : (new DateExpression.DayOfMonth(start, afterDay.End, month, day), afterDay.At);
        }

        cursor = afterMonth;
        cursor.TakeAny(Commas);
        cursor.Take("of");
        if (cursor.TakeYear(out var ofYear))
        {
            return (new DateExpression.MonthOfYear(start, cursor.End, ofYear, month), cursor.At);
        }

        var shift = cursor.Next.Word switch { "last" => -1, "this" => 0, "next" => 1, _ => (int?)null };
        if (shift is not null && cursor.Ahead(1).Word == "year")
        {
            cursor.Skip(2);
            return (new DateExpression.NamedMonth(start, cursor.End, month, shift, IsLast: false, IsNext: false), cursor.At);
        }

        var isNamed = BeforeMonth.Contains(before) || before is "this" or "next";
        return isNamed
            ? (new DateExpression.NamedMonth(start, afterMonth.End, month, before == "this" ? 0 : null, IsLast: before == "last", IsNext: before == "next"), afterMonth.At)
            : (null, 0);
    }

    private static (DateExpression? Expression, int Next) DayFirst(DateCursor cursor, int start)
    {
        if (!cursor.TakeDay(out var day))
        {
            return (null, 0);
        }

        if (!cursor.Take("of"))
        {
            cursor.Take("-");
        }

        cursor.Take("من");
        cursor.Take("شهر");
        if (!cursor.TakeMonth(out var month))
        {
            return (null, 0);
        }

        var afterMonth = cursor;
        if (!cursor.TakeAny(Commas))
        {
            cursor.Take("-");
        }

        cursor.Take("عام");
        if (cursor.TakeYear(out var year))
        {
            return Full(start, cursor, year, month, day);
        }

        return cursor.At > afterMonth.At && cursor.Before.Word == "-" && cursor.Next is { IsNumber: true, Digits: 2 }
            ? Skipped(cursor, one => Full(start, one, Century + cursor.Next.Number, month, day))
            : (new DateExpression.DayOfMonth(start, afterMonth.End, month, day), afterMonth.At);
    }

    /// <summary>"2026-04-14", "4/14/2026", "14/4/2026": the month first as in most of the news that writes so, the day where that is no date.</summary>
    private static (DateExpression? Expression, int Next) Numeric(DateCursor cursor, int start)
    {
        var mark = cursor.Ahead(1).Word;
        if (!cursor.Next.IsNumber || mark is not ("/" or "-" or ".") || cursor.Ahead(3).Word != mark || !cursor.Ahead(2).IsNumber || !cursor.Ahead(4).IsNumber)
        {
            return (null, 0);
        }

        var (first, second, third) = (cursor.Next, cursor.Ahead(2).Number, cursor.Ahead(4));
        cursor.Skip(5);
        if (first.Digits == 4)
        {
            return Full(start, cursor, first.Number, second, third.Number);
        }

        if (third.Digits is not (2 or 4) || first.Digits > 2)
        {
            return (null, 0);
        }

        var year = third.Digits == 2 ? Century + third.Number : third.Number;
        return Full(start, cursor, year, first.Number, second) is { Expression: not null } monthFirst ? monthFirst : Full(start, cursor, year, second, first.Number);
    }

    private static (DateExpression? Expression, int Next) YearAlone(DateCursor cursor, int start)
    {
        var next = cursor.Next;
        if (next is { Digits: 4, Number: >= 1800 and <= 2099 } && next.Number % 10 == 0 && next.Word.AsSpan(4) is "s")
        {
            return (new DateExpression.Decade(start, next.End, next.Number), cursor.At + 1);
        }

        var before = cursor.Before.Word;
        if (!cursor.TakeYear(out var year) || year > 2039 || CountedThings.Contains(cursor.Next.Word) || cursor.Next.Word is "%" or "/" || before is "$" or "€" or "£" or "/" or ":")
        {
            return (null, 0);
        }

        if (cursor.Next.Word is "'" or "’" && cursor.Ahead(1).Word == "s")
        {
            cursor.Skip(2);
            return (new DateExpression.Decade(start, cursor.End, year - (year % 10)), cursor.At);
        }

        return (new DateExpression.WholeYear(start, cursor.End, year), cursor.At);
    }

    private static (DateExpression? Expression, int Next) Full(int start, DateCursor cursor, int year, int month, int day) =>
        month is >= 1 and <= 12 && year is > 1000 and < 9999 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? (new DateExpression.Full(start, cursor.End, new LocalDate(year, month, day)), cursor.At)
            : (null, 0);

    private static (DateExpression? Expression, int Next) Skipped(DateCursor cursor, Func<DateCursor, (DateExpression? Expression, int Next)> read)
    {
        cursor.Skip();
        return read(cursor);
    }
}
