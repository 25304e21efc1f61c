using System.Collections.Frozen;

namespace NewsBot.Stories.Timelines;

/// <summary>Days of a month in Arabic words: "في الرابع عشر من نيسان", "يوم الحادي والعشرين من أيار".</summary>
internal static class ArabicOrdinals
{
    private const int Ten = 10;

    // "The first half of April" and "the second week of May" are no days: the word before must be one that a day follows.
    private static readonly FrozenSet<string> Before = DateLexicon.Set("في وفي منذ حتى من إلى بين يوم اليوم ليلة مساء صباح فجر ظهر الموافق بتاريخ الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد");

    private static readonly FrozenDictionary<string, int> Units = Numbered("الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر").Append(new(DateLexicon.Set("الحادي").Single(), 1)).ToFrozenDictionary(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Teens = DateLexicon.Set("عشر");
    private static readonly FrozenSet<string> Twenty = DateLexicon.Set("العشرين العشرون والعشرين والعشرون");
    private static readonly FrozenSet<string> Thirty = DateLexicon.Set("الثلاثين الثلاثون والثلاثين والثلاثون");

    /// <summary>Reads a day of a month; 0 for none.</summary>
    /// <param name="cursor">Stands before it.</param>
    /// <param name="tokens">Receives how many tokens it has.</param>
    public static int Read(DateCursor cursor, out int tokens)
    {
        tokens = 0;
        if (!cursor.Next.HasArticle || !Before.Contains(cursor.Before.Word))
        {
            return 0;
        }

        var tens = Tens(cursor.Next.Word);
        if (tens > 0)
        {
            tokens = 1;
            return tens;
        }

        if (!Units.TryGetValue(cursor.Next.Word, out var unit))
        {
            return 0;
        }

        var above = Teens.Contains(cursor.Ahead(1).Word) ? Ten : Tens(cursor.Ahead(1).Word);
        tokens = above > 0 ? 2 : 1;
        return above + unit;
    }

    private static int Tens(string word) => Twenty.Contains(word) ? 2 * Ten : Thirty.Contains(word) ? 3 * Ten : 0;

    private static IEnumerable<KeyValuePair<string, int>> Numbered(string words) => words.Split(' ').Select((word, index) => new KeyValuePair<string, int>(DateLexicon.Set(word).Single(), index + 1));
}
