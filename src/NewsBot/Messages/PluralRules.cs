namespace NewsBot.Messages;

/// <summary>CLDR plural categories of whole numbers (https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html).</summary>
public static class PluralRules
{
    /// <summary>The category of a number: zero, one, two, few, many or other.</summary>
    /// <param name="language">BCP 47 language; unknown ones follow English.</param>
    /// <param name="number">A whole number.</param>
    public static string Category(string language, int number) => language == "ar" ? Arabic(number) : number == 1 ? "one" : "other";

    private static string Arabic(int number) => number switch
    {
        0 => "zero",
        1 => "one",
        2 => "two",
        _ when number % 100 is >= 3 and <= 10 => "few",
        _ when number % 100 >= 11 => "many",
        _ => "other",
    };
}
