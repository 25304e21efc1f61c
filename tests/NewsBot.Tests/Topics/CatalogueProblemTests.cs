using NewsBot.Topics;

namespace NewsBot.Tests.Topics;

public sealed class CatalogueProblemTests
{
    [Fact]
    public void All_problems_are_told_at_once()
    {
        var problems = CatalogueText.ProblemsOf("""
            {
              "topics": {
                "world": { "names": { "en": "World" } },
                "middle-east": { "parent": "world", "names": { "en": "Middle East" } },
                "iraq": { "parent": "middle-eats", "names": { "en": "Iraq" } },
                "iran": { "parent": "middle-east", "names": { "ar": "إيران" } },
                "Syria": { "parent": "middle-east", "names": { "en": "Syria" }, "capitol": ["Damascus"] }
              },
              "rules": { "prefer": { "Tripoli": "libya" }, "personal": ["Jordan"], "blokced": {} }
            }
            """);

        problems.Split('\n').Length.ShouldBe(7);
        problems.ShouldContain("topics.iraq.parent: \"middle-eats\" is not a topic; did you mean \"middle-east\"?");
        problems.ShouldContain("topics.iran.names: has no English name");
        problems.ShouldContain("topics.Syria: \"Syria\" is no id");
        problems.ShouldContain("topics.Syria.capitol: is not known");
        problems.ShouldContain("rules.prefer.Tripoli: \"libya\" is not a topic");
        problems.ShouldContain("rules.personal: \"Jordan\" is no name of a topic");
        problems.ShouldContain("rules.blokced: is not a known rule");
    }

    [Fact]
    public void A_topic_that_stands_twice_is_a_problem() =>
        CatalogueText.ProblemsOf("""{ "topics": { "world": { "names": { "en": "World" } }, "iraq": { "parent": "world", "names": { "en": "Iraq" } }, "iraq": { "parent": "world", "names": { "en": "Irak" } } } }""")
            .ShouldContain("topics.iraq: stands twice");

    [Fact]
    public void Topics_below_each_other_are_a_problem()
    {
        var problems = CatalogueText.ProblemsOf("""{ "topics": { "world": { "names": { "en": "World" } }, "a": { "parent": "b", "names": { "en": "A" } }, "b": { "parent": "a", "names": { "en": "B" } } } }""");

        problems.ShouldContain("topics.a: lies below itself");
        problems.ShouldContain("topics.b: lies below itself");
    }

    [Fact]
    public void A_second_root_is_a_problem() =>
        CatalogueText.ProblemsOf("""{ "topics": { "world": { "names": { "en": "World" } }, "moon": { "names": { "en": "Moon" } } } }""")
            .ShouldContain("topics.moon: has no parent; only \"world\" is the root");

    [Theory]
    [InlineData("[]")]
    [InlineData("{ \"topics\": [] }")]
    [InlineData("{ \"topics\": { \"iraq\": 3 } }")]
    [InlineData("{ \"topics\": { \"world\": { \"names\": \"World\", \"share\": 7, \"city\": [1], \"also\": \"x\", \"parent\": 2 } } }")]
    [InlineData("{ \"rules\": { \"blocked\": [], \"prefer\": [], \"offices\": 1 } }")]
    [InlineData("{")]
    [InlineData("")]
    public void A_file_of_another_shape_is_refused_with_its_path(string text) => CatalogueText.ProblemsOf(text).ShouldContain("topics.json");

    [Fact]
    public void A_missing_file_names_the_key_to_set() =>
        Should.Throw<TopicCatalogueException>(() => TopicCatalogue.Load("/nowhere/topics.json")).Message.ShouldContain("Topics.File");
}
