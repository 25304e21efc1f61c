using System.Collections.Frozen;

namespace NewsBot.Stories.Timelines;

/// <summary>Counted units of time: "three days ago", "two weeks later", "قبل ثلاثة أيام".</summary>
internal static class CountedTimes
{
    private static readonly FrozenSet<string> Ago = DateLexicon.Set("ago earlier before previously prior");
    private static readonly FrozenSet<string> Afterwards = FrozenSet.Create(StringComparer.Ordinal, "later", "after");
    private static readonly FrozenSet<string> ArabicAgo = DateLexicon.Set("قبل منذ");

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

    /// <summary>"three days ago", "قبل ثلاثة أيام", "three days later".</summary>
    public static (DateExpression? Expression, int Next) Read(DateCursor cursor)
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
