using NewsBot.Tests.Support;
using NewsBot.Topics;

namespace NewsBot.Tests.Topics;

/// <summary>Catalogues written for a test.</summary>
internal static class CatalogueText
{
    /// <summary>A region, a country with a part, and a neighbour.</summary>
    public const string Small = """
        {
          // Comments may stand anywhere.
          "topics": {
            "world": { "names": { "en": "World" } },
            "middle-east": { "parent": "world", "names": { "en": "Middle East", "ar": "الشرق الأوسط" } },
            "north-africa": { "parent": "world", "names": { "en": "North Africa" } },
            "iraq": { "parent": "middle-east", "iso": "IQ", "names": { "en": "Iraq", "ar": "العراق" }, "demonym": ["Iraqi", "عراقي"], "capital": ["Baghdad"] },
            "kurdistan-region": { "parent": "iraq", "names": { "en": "Kurdistan Region" }, "capital": ["Erbil"] },
            "egypt": { "parent": "middle-east", "also": ["north-africa"], "iso": "EG", "names": { "en": "Egypt", "ar": "مصر" }, "capital": ["Cairo"] },
          },
          "rules": { "blocked": { "publishers": ["Iraq Gazette"] } },
        }
        """;

    public static TopicCatalogue Load(string text)
    {
        using var folder = new TestFolder();
        return TopicCatalogue.Load(folder.Write("topics.json", text));
    }

    public static string ProblemsOf(string text) => Should.Throw<TopicCatalogueException>(() => Load(text)).Message;
}
