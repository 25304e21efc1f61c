using System.Collections.Frozen;

namespace NewsBot.Ingestion.Html.Metadata;

/// <summary>The months of the languages that pages are read in: English, Arabic (both sets of names), French, German, Spanish, Turkish.</summary>
internal static class MonthNames
{
    // One line a month. Where a word is a month in two languages it is the same month.
    private static readonly string[] Lines =
    [
        "january jan janvier janv januar jänner enero ene ocak يناير كانون-الثاني جانفي",
        "february feb février févr fevrier februar febrero şubat subat فبراير شباط فيفري",
        "march mar mars märz marzo mart مارس آذار اذار",
        "april apr avril abril nisan أبريل إبريل ابريل نيسان أفريل",
        "may mai mayo mayıs mayis مايو أيار ايار ماي",
        "june jun juin juni junio haziran يونيو حزيران جوان",
        "july jul juillet juil juli julio temmuz يوليو تموز جويلية",
        "august aug août aout agosto ağustos agustos أغسطس اغسطس آب أوت",
        "september sept sep septembre septiembre setiembre eylül eylul سبتمبر أيلول ايلول",
        "october oct octobre oktober octubre ekim أكتوبر اكتوبر تشرين-الأول تشرين-الاول",
        "november nov novembre noviembre kasım kasim نوفمبر تشرين-الثاني",
        "december dec décembre decembre dezember diciembre aralık aralik ديسمبر كانون-الأول كانون-الاول",
    ];

    private static readonly FrozenDictionary<string, int> Numbers = Lines
        .SelectMany((line, index) => line.Split(' ').Select(name => KeyValuePair.Create(name, index + 1)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>A pattern for all names, longest first; a space or hyphen stands between the words of a name.</summary>
    public static string Pattern { get; } = string.Join('|', Numbers.Keys.OrderByDescending(name => name.Length).Select(name => name.Replace("-", @"[\s-]+", StringComparison.Ordinal)));

    /// <summary>The number of a month, 1 to 12; 0 for what is none.</summary>
    /// <param name="name">Its name.</param>
    public static int Number(string name) => Numbers.GetValueOrDefault(string.Join('-', name.Split([' ', '-', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)));
}
