using System.Globalization;
using System.Text;
using NewsBot.Articles;

namespace NewsBot.Tests.Ingestion.PageDumps;

/// <summary>Writes articles of invented words and the dumps that a scraper would make of their pages. The same seed writes the same.</summary>
internal sealed class DumpComposer(int seed)
{
    private static readonly string[] English = "the harbour council of northern province said on market water road bridge new old ministry school river grain price winter talks workers opened after before with and in a plan for repair field clinic train harvest tower vote budget".Split(' ');
    private static readonly string[] Arabic = "قال المجلس في المدينة إن الطريق الجديد من الميناء إلى السوق بعد الشتاء على النهر مع العمال والمدرسة عن الحصاد قبل الخطة وزارة المياه الجسر القديم هذا العام".Split(' ');
    private static readonly (string Written, string? Credit)[] Credits = [("(Reuters)", "Reuters"), ("(AP)", "AP"), ("(Photo by Rim Adel / AFP)", "Rim Adel / AFP"), ("(Photo: Archive)", "Archive"), ("(رويترز)", "رويترز"), ("- SANA", "SANA"), ("", null)];

    private static readonly string[] ArabicMonths = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".Split(' ');

    private readonly Random _random = new(seed);

    public bool InArabic { get; } = seed % 2 == 1;

    public bool Chance(int percent) => _random.Next(100) < percent;

    public int Between(int least, int most) => _random.Next(least, most + 1);

    public Composed Article(bool cut)
    {
        var captions = Enumerable.Range(0, Chance(20) ? 0 : Between(1, 3)).Select(_ => Caption()).DistinctBy(caption => caption.Lines[0]).ToList();
        var paragraphs = Enumerable.Range(0, Between(1, 12)).Select(_ => Paragraph()).ToList();
        paragraphs.Insert(0, Sentence(14, 30));
        paragraphs.Add(Sentence(8, 20));
        if (cut)
        {
            paragraphs[^1] = paragraphs[^1][..^1];
        }

        return new Composed(Headline(), captions, paragraphs, cut);
    }

    /// <summary>A page of repeated headlines; the line ends are not yet decided.</summary>
    public string Page(IReadOnlyList<Composed> articles)
    {
        var page = new StringBuilder();
        var unmarked = Chance(30) ? Between(0, articles.Count - 1) : -1;
        for (var at = 0; at < articles.Count; at++)
        {
            page.Append(at == 0 ? "" : Blank(2, 4));
            var article = articles[at];
            var copies = string.Concat(article.Captions.Select(caption => $"{(Chance(30) ? " " : "")}{string.Join('\n', caption.Lines)}\n{string.Join('\n', caption.Lines)}\n"));
            page.Append(article.Title).Append('\n').Append(Blank(1, 1)).Append(copies);
            page.Append(at == unmarked ? "" : "TT\n").Append(Blank(1, 2));
            page.Append(Chance(20) ? article.Title.Replace('’', '\'') : article.Title).Append('\n').Append(Blank(1, 1)).Append(copies).Append(Blank(1, 2));
            page.Append(Body(article.Paragraphs));
        }

        return page.ToString();
    }

    /// <summary>A page with one article.</summary>
    public string Single(Composed article, string? standfirst, string dateline)
    {
        var copies = string.Concat(article.Captions.Select(caption => $"{string.Join('\n', caption.Lines)}\n{string.Join('\n', caption.Lines)}\n"));
        var body = Body([dateline + article.Paragraphs[0], .. article.Paragraphs.Skip(1)]).TrimEnd('\n').Split("\n\n");
        var linked = body.SelectMany(paragraph => Chance(20) ? [paragraph, $"Read More: {Headline()}"] : new[] { paragraph });
        return $"{article.Title}\n{Blank(1, 2)}{(standfirst is null ? "" : standfirst + "\n")}{copies}{Blank(1, 2)}{string.Join("\n\n", linked)}\n";
    }

    public string Sentence(int least, int most)
    {
        var words = Words(Between(least, most));
        return char.ToUpperInvariant(words[0]) + words[1..] + ".";
    }

    public string Headline()
    {
        var words = Words(Between(4, 9));
        var title = char.ToUpperInvariant(words[0]) + words[1..] + " " + Between(1, 9999).ToString(CultureInfo.InvariantCulture);
        return _random.Next(4) switch
        {
            0 => $"“{title}”",
            1 => $"{title}: ‘{Words(2)}’",
            2 => $"{title}’s \"{Words(2)}\" plan",
            _ => title,
        };
    }

    private Picture Caption()
    {
        var (written, credit) = Credits[_random.Next(Credits.Length)];
        var date = Chance(30) ? new DateOnly(2026, Between(1, 11), Between(1, 28)) : (DateOnly?)null;
        var text = "View: " + Words(Between(5, 12)) + (date is { } day ? Date(day) : "");
        var space = written.Length > 0 ? " " : "";
        if (!Chance(20))
        {
            return new Picture([text + space + written], text, credit, date);
        }

        var second = Words(Between(4, 8));
        return new Picture([text, second + space + written], text + " " + second, credit, date);
    }

    private string Date(DateOnly day) => (InArabic, _random.Next(2)) switch
    {
        (true, 0) => $"، {day.Day} {ArabicMonths[day.Month - 1]} {day.Year}",
        (true, _) => day.ToString(", d MMM yyyy", CultureInfo.InvariantCulture),
        (_, 0) => day.ToString(", MMMM d, yyyy", CultureInfo.InvariantCulture),
        _ => day.ToString(", dddd, MMM. d, yyyy", CultureInfo.InvariantCulture),
    };

    private string Paragraph() => _random.Next(8) switch
    {
        0 => Words(Between(3, 7)),
        1 when !InArabic => Words(3).ToUpperInvariant(),
        2 => $"“{Sentence(6, 12)}” {Words(3)}.",
        _ => string.Join(' ', Enumerable.Range(0, Between(1, 4)).Select(_ => Sentence(6, 24))),
    };

    private string Body(IEnumerable<string> paragraphs) => string.Concat(paragraphs.Select(paragraph => (Chance(15) ? Wrapped(paragraph) : paragraph) + "\n" + Blank(1, Chance(10) ? 2 : 1)));

    private string Blank(int least, int most) => string.Concat(Enumerable.Range(0, Between(least, most)).Select(_ => Chance(10) ? " \n" : "\n"));

    private string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => (InArabic ? Arabic : English)[_random.Next((InArabic ? Arabic : English).Length)]));

    private static string Wrapped(string paragraph)
    {
        var lines = new List<string> { "" };
        foreach (var word in paragraph.Split(' '))
        {
            if (lines[^1].Length + 1 + word.Length > 76)
            {
                lines.Add(word);
            }
            else
            {
                lines[^1] += lines[^1].Length == 0 ? word : " " + word;
            }
        }

        return string.Join('\n', lines);
    }

    internal sealed record Picture(IReadOnlyList<string> Lines, string Text, string? Credit, DateOnly? Day);

    internal sealed record Composed(string Title, IReadOnlyList<Picture> Captions, IReadOnlyList<string> Paragraphs, bool Cut)
    {
        public DateOnly? Day => Captions.Where(caption => caption.Credit != "Archive").Max(caption => caption.Day);

        public void ShouldBe(ArticleText read, string because)
        {
            read.Title.ShouldBe(Title, because);
            read.Captions.Select(caption => (caption.Text, caption.Credit)).ShouldBe(Captions.Select(caption => (caption.Text, caption.Credit)), because);
            read.Paragraphs.ShouldBe(Paragraphs, because);
            read.Truncated.ShouldBe(Cut, because);
            read.Published.ShouldBe(Day is { } day ? new Published(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero), DatePrecision.Day) : null, because);
        }
    }
}
