using System.Collections.Frozen;

namespace NewsBot.Ingestion.Html.Body;

/// <summary>Tells lines that state a date and nothing else: "Published 3 May 2024 at 14:05 GMT", "الاثنين 3 مايو 2024".</summary>
internal static class DateLine
{
    private const int LongestLine = 90;

    private static readonly FrozenSet<string> Words = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, [.. """
        published posted updated last first modified on at date created edited by de à às le am pm a p m utc gmt est edt pst pdt et bst cet cest eet ist z t h of the
        mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday min mins minute minutes hour hours hr hrs day days ago read st nd rd th
        jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december
        janvier février mars avril mai juin juillet août décembre lundi mardi mercredi jeudi vendredi samedi dimanche publié
        januar februar märz juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag uhr
        enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo
        janeiro fevereiro março maio junho julho setembro outubro novembro dezembro segunda terça quarta quinta sexta feira amt
        ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
        يناير فبراير مارس أبريل إبريل ابريل مايو يونيو يوليو أغسطس اغسطس سبتمبر أكتوبر اكتوبر نوفمبر ديسمبر كانون تشرين الأول الاول الثاني شباط آذار اذار نيسان أيار ايار حزيران تموز آب أيلول ايلول
        السبت الأحد الاحد الاثنين الإثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة الساعة منذ دقيقة دقائق ساعة ساعات يوم أيام ص م صباحا صباحاً مساء مساءً نشر نُشر تحديث آخر تم النشر في بتوقيت غرينتش غرينيتش تاريخ
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)]);

    /// <summary>True for such a line.</summary>
    /// <param name="text">A block's text.</param>
    public static bool IsNothingElse(string text)
    {
        if (text.Length >= LongestLine || !text.Any(char.IsDigit))
        {
            return false;
        }

        var words = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < text.Length;)
        {
            var length = 1;
            if (char.IsDigit(text[at]))
            {
                // "14th", "2pm", "1er": the letters at a number's end belong to it.
                while (at + length < text.Length && char.IsDigit(text[at + length]))
                {
                    length++;
                }
            }
            else if (char.IsLetter(text[at]))
            {
                while (at + length < text.Length && (char.IsLetter(text[at + length]) || char.GetUnicodeCategory(text[at + length]) == System.Globalization.UnicodeCategory.NonSpacingMark))
                {
                    length++;
                }

                if (!words.Contains(text.AsSpan(at, length)))
                {
                    return false;
                }
            }

            at += length;
        }

        return true;
    }
}
