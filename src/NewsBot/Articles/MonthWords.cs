using System.Collections.Immutable;

namespace NewsBot.Articles;

/// <summary>The names of the months in the languages of the texts that are understood: English, and Arabic in its three families of names (Egypt and the Gulf, the Levant and Iraq, the Maghreb).</summary>
internal static class MonthWords
{
    /// <summary>One line a month, its names apart by blanks; a hyphen stands for the blank within a name.</summary>
    public static ImmutableArray<string> Lines { get; } =
    [
        "january jan يناير كانون-الثاني جانفي",
        "february feb فبراير شباط فيفري",
        "march mar مارس آذار اذار",
        "april apr أبريل إبريل ابريل نيسان أفريل",
        "may مايو أيار ايار ماي",
        "june jun يونيو يونيه حزيران جوان",
        "july jul يوليو يوليه تموز جويلية",
        "august aug أغسطس اغسطس آب أوت",
        "september sept sep سبتمبر أيلول ايلول",
        "october oct أكتوبر اكتوبر تشرين-الأول تشرين-الاول",
        "november nov نوفمبر تشرين-الثاني",
        "december dec ديسمبر كانون-الأول كانون-الاول",
    ];
}
