namespace NewsBot.Stories.Timelines;

/// <summary>Finds what a sentence says of times, in English and Arabic; of what overlaps, the longest.</summary>
internal static class DateParser
{
    /// <summary>The expressions, in order.</summary>
    /// <param name="sentence">One sentence.</param>
    public static List<DateExpression> Find(string sentence)
    {
        var tokens = DateToken.In(sentence);
        var found = new List<DateExpression>();
        for (var at = 0; at < tokens.Count;)
        {
            var (expression, next) = Longest(CalendarDates.Read(tokens, at), Longest(RelativeDates.Read(tokens, at), TimesOfDay.Read(tokens, at)));
            if (expression is null)
            {
                at++;
                continue;
            }

            found.Add(expression);
            at = next;
        }

        return found;
    }

    private static (DateExpression? Expression, int Next) Longest((DateExpression? Expression, int Next) one, (DateExpression? Expression, int Next) other) =>
        one.Expression is null || (other.Expression is not null && other.Next > one.Next) ? other : one;
}
