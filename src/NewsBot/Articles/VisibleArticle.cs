using System.Collections.Immutable;

namespace NewsBot.Articles;

/// <summary>A text as it is stored and shown, whatever its publisher put into it: visible text in every field, a headline of a headline's length, a link that leads to the web.</summary>
internal static class VisibleArticle
{
    // A publisher's longest headlines have a quarter of it; a longer one is a text that stands in the wrong place.
    private const int LongestTitle = 500;
    private const int LongestPublisher = 100;

    // What browsers and both platforms take.
    private const int LongestLink = 2_000;

    // BCP 47 recommends room for 35 (https://www.rfc-editor.org/rfc/rfc5646#section-4.4.1).
    private const int LongestLanguage = 35;

    /// <summary>The visible form. A headline that is too long goes on in the text; one that holds nothing is taken from the text.</summary>
    /// <param name="text">The text as a reader found it.</param>
    public static ArticleText Of(ArticleText text)
    {
        var standfirst = Words(text.Standfirst);
        ImmutableArray<string> paragraphs = [.. text.Paragraphs.Select(VisibleText.Of).Where(paragraph => paragraph.Length > 0)];
        var publisher = Shorten(Words(text.Publisher) ?? text.Link?.Host ?? "?", LongestPublisher);
        var title = Words(text.Title) ?? standfirst ?? paragraphs.FirstOrDefault() ?? publisher;
        var headline = Shorten(title, LongestTitle);
        return text with
        {
            Title = headline,
            Publisher = publisher,
            Standfirst = standfirst,
            Captions = [.. text.Captions.Select(caption => new Caption(VisibleText.Of(caption.Text), Words(caption.Credit))).Where(caption => caption.Text.Length > 0)],
            Dateline = Words(text.Dateline),
            Language = IsLanguage(text.Language) ? text.Language : "und",
            Paragraphs = headline == title || paragraphs.Contains(title, StringComparer.Ordinal) ? paragraphs : paragraphs.Insert(0, title),
            Link = text.Link is { IsAbsoluteUri: true, Scheme: "http" or "https" } link && link.AbsoluteUri.Length <= LongestLink ? link : null,
        };
    }

    private static string? Words(string? text) => text is not null && VisibleText.Of(text) is { Length: > 0 } words ? words : null;

    // Between words where there are any, and never inside a character.
    private static string Shorten(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var space = text.LastIndexOf(' ', length - 1);
        var end = space > length / 2 ? space : char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return $"{text.AsSpan(0, end)}…";
    }

    private static bool IsLanguage(string language) => language.Length is > 0 and <= LongestLanguage && language.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
}
