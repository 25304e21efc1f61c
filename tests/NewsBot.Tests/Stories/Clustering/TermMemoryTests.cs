using NewsBot.Articles;
using NewsBot.Stories.Clustering;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Stories.Clustering;

public sealed class TermMemoryTests
{
    private static readonly ArticleText[] Texts =
    [
        Some.Text("Port of Basra opens a second grain terminal"),
        Some.Text("U.S. Envoy's 1,200-mile trip ends in BASRA", "The envoy met Karim Darwish at 8:00. Darwish's office, in basra, said nothing.", "He said the port was the port’s own."),
        Some.Text("ميناء البصرة يفتتح محطة ثانية", "قال وزير النقل إن المحطة العراقية الثانية تضاعف طاقة الميناء."),
        Some.Text("Monday, Dec. 29, 2025", Enumerable.Range(0, 60).Select(number => $"Paragraph {number} names Basra, the Terminal and Number{number}.").ToArray()),
    ];

    [Fact]
    public void What_was_read_before_changes_no_article()
    {
        var memory = new TermMemory();
        foreach (var text in Texts.Concat(Texts.Reverse()).Concat(Texts))
        {
            var terms = ArticleTerms.Of(text, ["Basra", "البصرة"], memory);
            var anew = ArticleTerms.Of(text, ["Basra", "البصرة"], new TermMemory());

            terms.Terms.ShouldBe(anew.Terms);
            terms.HasGoodHeadline.ShouldBe(anew.HasGoodHeadline);
        }
    }

    [Fact]
    public void A_memory_that_began_anew_knows_the_same_terms()
    {
        var memory = new TermMemory();
        for (var number = 0; number < 600; number++)
        {
            ArticleTerms.Of(Some.Text($"Story {number}", Some.OwnWords($"longsubject{number}x")), [], memory);
        }

        ArticleTerms.Of(Texts[1], [], memory).Terms.ShouldBe(ArticleTerms.Of(Texts[1], [], new TermMemory()).Terms);
    }

    [Fact]
    public void A_name_a_place_and_a_number_are_told_from_other_words()
    {
        var terms = ArticleTerms.Of(Texts[1], ["Basra"], new TermMemory()).Terms.ToDictionary(term => term.Text, StringComparer.Ordinal);

        terms["darwish"].IsName.ShouldBeTrue();
        terms["darwish"].IsCommon.ShouldBeFalse();
        terms["basra"].IsCommon.ShouldBeTrue();
        terms["basra"].Count.ShouldBe(3);
        terms["1200"].IsNumber.ShouldBeTrue();
        terms["mile"].IsName.ShouldBeFalse();
    }
}
