using NewsBot.Stories;
using NewsBot.Stories.Rewriting;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Stories.Rewriting;

public sealed class RewriteCheckTests
{
    private const string First = "The port of Basra opened a second grain terminal after two years of building, Transport Minister Salma Hadi said on Monday.";
    private const string Second = "The terminal doubles the port's capacity to 1,200 tonnes, and may bring 40 ships a week.";
    private const string ArabicFirst = "افتتح ميناء البصرة محطة ثانية للحبوب بعد عامين من أعمال البناء، بحسب وزارة النقل.";

    [Theory]
    [InlineData("A second grain terminal opened in the port of Basra on Monday after two years of building.")]
    [InlineData("According to Minister Salma Hadi, Basra's port has opened its second grain terminal, with 1200 tonnes and forty ships a week.")]
    [InlineData("One of the port's terminals doubles the capacity of Basra, Salma Hadi said. However, it took two years.")]
    public void A_text_that_says_what_its_sources_say_passes(string text) => Fault(text, First, Second).ShouldBeNull();

    [Theory]
    [InlineData("A second grain terminal opened in the port of Umm Qasr on Monday after two years of building.", "Umm")]
    [InlineData("Merkel said that a second grain terminal opened in the port of Basra on Monday.", "Merkel")]
    [InlineData("A third grain terminal opened in the port of Basra on Monday after two years of building.", "3")]
    [InlineData("The terminal of Basra doubles the capacity of the port to 1,300 tonnes a week.", "1300")]
    [InlineData("The terminal of Basra doubles the capacity of the port to thirteen hundred tonnes.", "1300")]
    [InlineData("A second grain terminal opened in the port of Basra in May after two years of building.", "May")]
    [InlineData("A second grain terminal opened, said the minister of transport, Basra Hadi, on Monday.", "Basra Hadi")]
    [InlineData("A second grain terminal opened in the port of Basra; see https://example.org for more.", "links")]
    [InlineData("A second grain terminal opened in the **port of Basra** on Monday after two years.", "markup")]
    [InlineData("A second grain terminal opened in the port of Basra on \u202eMonday after two years.", "invisible")]
    [InlineData("A terminal opened.", "3 words")]
    [InlineData("A second grain terminal opened in the port of البصرة on Monday after two years.", "البصرة")]
    public void A_text_that_brings_what_its_sources_lack_is_refused(string text, string named) => Fault(text, First, Second).ShouldNotBeNull().ShouldContain(named);

    [Fact]
    public void A_text_much_longer_than_its_sources_is_refused() =>
        Fault(string.Join(' ', Enumerable.Repeat("The terminal of the port of Basra opened.", 12)), First, Second).ShouldNotBeNull().ShouldContain("words");

    [Fact]
    public void Arabic_is_held_to_the_words_of_its_sources()
    {
        Fault("بعد عامين من البناء افتتح ميناء البصرة محطة ثانية للحبوب، وبحسب الوزارة.", ArabicFirst, "وقالت الوزارة إن المحطة جديدة.").ShouldBeNull();
        Fault("بعد عامين من البناء افتتح ميناء أم قصر محطة ثانية للحبوب، بحسب الوزارة.", ArabicFirst, "وقالت الوزارة إن المحطة جديدة.").ShouldNotBeNull();
    }

    private static string? Fault(string text, params string[] sentences)
    {
        var article = Some.Article(Some.Text("A terminal", sentences));
        return RewriteCheck.Fault(text, new Summary([.. sentences.Select(sentence => new SummarySentence(sentence, article))]));
    }
}
