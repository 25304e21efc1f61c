using System.Text;
using NewsBot.Ingestion;
using NewsBot.Ingestion.PageDumps;

namespace NewsBot.Tests.Ingestion.PageDumps;

public sealed class ComposedDumpsTests
{
    private static readonly ReadingDefaults Defaults = new("Sample Wire");

    [Fact]
    public void Pages_of_repeated_headlines_give_their_articles_back()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var composer = new DumpComposer(seed);
            var count = composer.Between(1, 20);
            var cut = composer.Chance(30);
            var articles = Enumerable.Range(1, count).Select(number => composer.Article(cut && number == count)).ToList();
            var page = composer.Page(articles);

            var reading = Read(composer, page);

            var because = $"seed {seed}:\n{page}";
            reading.Format.ShouldBe("asharq-al-awsat-page", because);
            reading.Problems.ShouldBeEmpty();
            reading.Articles.Select(article => article.Title).ShouldBe(articles.Select(article => article.Title), because);
            foreach (var (read, article) in reading.Articles.Zip(articles))
            {
                article.ShouldBe(read, because);
                read.Publisher.ShouldBe("Asharq Al-Awsat");
                read.Standfirst.ShouldBeNull();
                read.Language.ShouldBe(composer.InArabic ? "ar" : "en", because);
            }
        }
    }

    [Fact]
    public void Pages_with_one_article_give_it_back()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var composer = new DumpComposer(seed);
            var article = composer.Article(composer.Chance(20));
            var standfirst = composer.Chance(60) ? composer.Sentence(8, 20) : null;
            var (place, dateline) = composer.InArabic ? ("أربيل", "أربيل (بريد الخليج) – ") : ("PORT SAID, Egypt", "PORT SAID, Egypt (Gulf Courier) – ");
            var page = composer.Single(article, standfirst, dateline);

            var reading = Read(composer, page);

            var because = $"seed {seed}:\n{page}";
            reading.Format.ShouldBe("kurdistan24-article", because);
            var read = reading.Articles.ShouldHaveSingleItem(because);
            article.ShouldBe(read, because);
            (read.Standfirst, read.Dateline, read.Publisher).ShouldBe((standfirst, place, composer.InArabic ? "بريد الخليج" : "Gulf Courier"), because);
        }
    }

    // Line ends, the end of the file and the encoding are the scraper's; they change nothing.
    private static Reading Read(DumpComposer composer, string page)
    {
        var text = composer.Chance(40) ? page.TrimEnd() : page;
        text = composer.Chance(30) ? text.ReplaceLineEndings("\r\n") : text;
        Encoding[] encodings = [new UTF8Encoding(true), new UTF8Encoding(false), new UnicodeEncoding(false, true), new UnicodeEncoding(true, false)];
        var encoding = encodings[composer.Between(0, encodings.Length - 1)];
        return PageDumpReader.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(text)], "page.txt", Defaults);
    }
}
