using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Articles;
using NewsBot.Stories.Sentences;

namespace NewsBot.Benchmarks.Stories;

/// <summary>What publishers do to a wire text before they print it.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Apply">Makes it of the text, given the lead of another article on the same event.</param>
internal sealed partial record Variation(string Name, Func<ArticleText, string, ArticleText> Apply)
{
    private const string Agency = "LONDON, March 3 (Wire Agency) - ";
    private const string Credits = "Reporting by A. Writer and B. Author in London; Editing by C. Reader";

    public static ImmutableArray<Variation> All { get; } =
    [
        new("another headline", (text, _) => Retitled(text)),
        new("first half of the paragraphs", (text, _) => Retitled(FirstHalf(text))),
        new("last half of the paragraphs", (text, _) => Retitled(LastHalf(text))),
        new("every second sentence", (text, _) => Retitled(EverySecond(text))),
        new("another lead", (text, lead) => Retitled(WithLead(text, lead))),
        new("other numbers", (text, _) => Retitled(WithOtherNumbers(text))),
        new("agency's tags", (text, _) => Retitled(WithTags(text))),
        new("paragraphs moved", (text, _) => Retitled(Moved(text))),
        new("half, lead, tags", (text, lead) => Retitled(WithTags(WithLead(FirstHalf(text), lead)))),
        new("sentences, lead, numbers", (text, lead) => Retitled(WithLead(WithOtherNumbers(EverySecond(text)), lead))),
    ];

    // A headline of its own, by words of the text: the desk writes it anew.
    private static ArticleText Retitled(ArticleText text) =>
        text with { Title = string.Join(' ', text.Title.Split(' ').Reverse().Take(7)) };

    private static ArticleText FirstHalf(ArticleText text) => Halved(text, whole => whole.Take(Half(whole.Length)));

    private static ArticleText LastHalf(ArticleText text) => Halved(text, whole => whole.Skip(whole.Length - Half(whole.Length)));

    private static ArticleText Halved(ArticleText text, Func<string[], IEnumerable<string>> half) =>
        text.Paragraphs.Length > 1
            ? text with { Paragraphs = [.. half([.. text.Paragraphs])] }
            : text with { Paragraphs = [string.Join(' ', half([.. Sentences(text)]))] };

    private static ArticleText EverySecond(ArticleText text) => text with { Paragraphs = [string.Join(' ', Sentences(text).Where((_, index) => index % 2 == 0))] };

    private static ArticleText WithLead(ArticleText text, string lead) => text with { Paragraphs = [lead, .. text.Paragraphs.Length > 1 ? text.Paragraphs.Skip(1) : [string.Join(' ', Sentences(text).Skip(1))]] };

    private static ArticleText WithOtherNumbers(ArticleText text) =>
        text with { Paragraphs = [.. text.Paragraphs.Select(paragraph => Number().Replace(paragraph, found => (long.Parse(found.Value, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture)))] };

    private static ArticleText WithTags(ArticleText text) => text with { Paragraphs = [Agency + text.Paragraphs[0], .. text.Paragraphs.Skip(1), Credits] };

    private static ArticleText Moved(ArticleText text) =>
        text.Paragraphs.Length > 2
            ? text with { Paragraphs = [text.Paragraphs[0], .. text.Paragraphs.Skip(1).Reverse()] }
            : text with { Paragraphs = [string.Join(' ', Sentences(text).Reverse())] };

    private static int Half(int count) => (count + 1) / 2;

    private static IEnumerable<string> Sentences(ArticleText text) => text.Paragraphs.SelectMany(paragraph => SentenceSplitter.Split(paragraph));

    [GeneratedRegex("[0-9]{1,9}")]
    private static partial Regex Number();
}
