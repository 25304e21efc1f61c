namespace NewsBot.Stories.Timelines;

/// <summary>Clock times and durations: "at 6:30 p.m.", "midnight", "for three days".</summary>
internal static class TimesOfDay
{
    /// <summary>Reads one.</summary>
    public static (DateExpression? Expression, int Next) Read(List<DateToken> tokens, int at)
    {
        var cursor = new DateCursor(tokens, at);
        return Clock(cursor) is { Expression: not null } clock ? clock : Duration(cursor);
    }

    private static (DateExpression? Expression, int Next) Clock(DateCursor cursor)
    {
        var start = cursor.Start;
        if (cursor.Next.Word is "midnight" or "noon" || (cursor.Next.Word == "منتصف" && cursor.Ahead(1).Word == "ليل"))
        {
            cursor.Skip(cursor.Next.Word == "منتصف" ? 2 : 1);
            return (new DateExpression.Clock(start, cursor.End), cursor.At);
        }

        if (cursor.Next is not { Digits: 1 or 2, Number: >= 0 and <= 24 })
        {
            return (null, 0);
        }

        // "6pm" is one token.
        if (cursor.Next.Word.AsSpan(cursor.Next.Digits) is "am" or "pm")
        {
            return (new DateExpression.Clock(start, cursor.Next.End), cursor.At + 1);
        }

        if (!cursor.Next.IsNumber)
        {
            return (null, 0);
        }

        cursor.Skip();
        var mark = cursor.Next.Word;
        var hasMinutes = mark is ":" or "." && cursor.Ahead(1) is { Digits: 2, Number: < 60 };
        if (hasMinutes)
        {
            var minutes = cursor.Ahead(1);
            cursor.Skip(2);
            if (minutes.Word.AsSpan(2) is "am" or "pm")
            {
                return (new DateExpression.Clock(start, cursor.End), cursor.At);
            }

            if (mark == ":" && cursor.Next.Word == ":" && cursor.Ahead(1) is { IsNumber: true, Digits: 2 })
            {
                cursor.Skip(2);
            }
        }

        if (HalfOfDay(ref cursor) || (cursor.Next.Word == "o" && cursor.Ahead(2).Word == "clock"))
        {
            cursor.Skip(cursor.Next.Word == "o" ? 3 : 0);
            return (new DateExpression.Clock(start, cursor.End), cursor.At);
        }

        return hasMinutes && mark == ":" ? (new DateExpression.Clock(start, cursor.End), cursor.At) : (null, 0);
    }

    /// <summary>"am", "p.m.", "p. m.".</summary>
    private static bool HalfOfDay(ref DateCursor cursor)
    {
        if (cursor.Next.Word is "am" or "pm")
        {
            cursor.Skip();
            return true;
        }

        if (cursor.Next.Word is not ("a" or "p") || cursor.Ahead(1).Word != "." || cursor.Ahead(2).Word != "m")
        {
            return false;
        }

        cursor.Skip(3);
        if (cursor.Next.Word == "." && cursor.Next.Start == cursor.End)
        {
            cursor.Skip();
        }

        return true;
    }

    private static (DateExpression? Expression, int Next) Duration(DateCursor cursor)
    {
        var start = cursor.Start;
        if (!CountedTimes.TakeCount(ref cursor, out var count))
        {
            return (null, 0);
        }

        cursor.Take("-");
        if (!DateLexicon.TryUnit(cursor.Next.Word, out var unit) || (unit == DateLexicon.Unit.Second && cursor.Before.Word == "a"))
        {
            return (null, 0);
        }

        // An age is no time that passed.
        cursor.Skip();
        var ahead = cursor.Next.Word == "-" ? 1 : 0;
        return cursor.Ahead(ahead).Word is "old" or "olds" || (cursor.Next.Word == "of" && cursor.Ahead(1).Word == "age")
            ? (null, 0)
            : (new DateExpression.Duration(start, cursor.End, unit, count), cursor.At);
    }
}
