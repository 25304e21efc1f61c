using NewsBot.Articles;

namespace NewsBot.Stories;

/// <summary>Completes a stored text from a copy: a copy may say what the first place left out (a date, a link, a standfirst). What is stored is never replaced.</summary>
internal static class Filling
{
    /// <summary>The stored text with what only the copy says; the same instance where that is nothing.</summary>
    /// <param name="stored">The stored text.</param>
    /// <param name="copy">A copy of it.</param>
    public static ArticleText Of(ArticleText stored, ArticleText copy)
    {
        var filled = stored with
        {
            Published = DateOf(stored.Published, copy.Published),
            Link = stored.Link ?? copy.Link,
            Standfirst = stored.Standfirst ?? copy.Standfirst,
            Dateline = stored.Dateline ?? copy.Dateline,
            Captions = stored.Captions.Length > 0 ? stored.Captions : copy.Captions,
            Language = stored.Language == "und" ? copy.Language : stored.Language,
        };
        return filled == stored ? stored : filled;
    }

    private static Published? DateOf(Published? stored, Published? copy) =>
        stored is null || (copy is { Precision: DatePrecision.Time } && stored.Precision == DatePrecision.Day && copy.At.UtcDateTime.Date == stored.At.UtcDateTime.Date)
            ? copy ?? stored
            : stored;
}
