using System.Collections.Frozen;

namespace NewsBot.Stories.Timelines;

/// <summary>Weekdays and what stands around them: "last Monday", "until Friday", "يوم الاثنين الماضي".</summary>
internal static class NamedWeekdays
{
    private const int WordsBeforeCue = 6;

    private static readonly FrozenSet<string> FutureCues = DateLexicon.Set("until till scheduled due will shall resumes resume postponed expected set going ll سوف حتى المقرر يتوقع");

    /// <summary>Reads one.</summary>
    public static (DateExpression? Expression, int Next) Read(List<DateToken> tokens, DateCursor cursor)
    {
        var start = cursor.Start;
        var before = cursor.At;
        var relation = WeekdayRelation.Recent;
        if (cursor.Next.Word is "last" && cursor.Ahead(1).Word == "week")
        {
            cursor.Skip(2);
            relation = WeekdayRelation.OfLastWeek;
        }
        else if (RelativeDates.Last.Contains(cursor.Next.Word) && !cursor.Next.HasArticle)
        {
            cursor.Skip();
            relation = WeekdayRelation.Last;
        }
        else if (RelativeDates.NextOnes.Contains(cursor.Next.Word) && !cursor.Next.HasArticle)
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

        if (RelativeDates.Last.Contains(cursor.Next.Word) && cursor.Next.HasArticle)
        {
            cursor.Skip();
            relation = WeekdayRelation.Last;
        }
        else if (RelativeDates.NextOnes.Contains(cursor.Next.Word) && cursor.Next.HasArticle)
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
}
