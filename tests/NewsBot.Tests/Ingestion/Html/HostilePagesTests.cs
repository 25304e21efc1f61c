using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NewsBot.Ingestion;
using NewsBot.Ingestion.Html;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Ingestion.Html;

/// <summary>Pages that are broken, or built to hurt whoever reads them.</summary>
[Collection(nameof(MeasuredAlone))]
public sealed class HostilePagesTests
{
    /// <summary>Memory that one page may take while it is read.</summary>
    private const long MostBytes = 200L * 1024 * 1024;

    /// <summary>Processor time that one page may take. Not the clock's: other tests run beside this one.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    // Made when they are needed: what a theory is given by value stands in its name, megabytes long, in every run.
    private static readonly Dictionary<string, Func<string>> Bodies = new(StringComparer.Ordinal)
    {
        ["nested elements"] = () => Repeat("<div>", 100_000) + "x",
        ["nested lists"] = () => Repeat("<ul><li>", 100_000),
        ["links that hold blocks that hold links"] = () => Repeat("<a href=1><div>", 50_000),
        ["open elements and stray ends"] = () => Repeat("<span>", 5_000) + Repeat("</b>x", 200_000),
        ["nested tables"] = () => Repeat("<table><tr><td>", 50_000),
        ["formatting that is opened again in every paragraph"] = () => string.Concat(Enumerable.Range(0, 2_000).Select(number => $"<b id={number}>")) + Repeat("<p>x", 60_000),
        ["misnested formatting"] = () => Repeat("<b><i><u><p></b></i></u>x", 60_000),
        ["text in front of a table"] = () => "<table>" + Repeat("x<b>y</b>", 200_000),
        ["more elements than a page has"] = () => Repeat("<p>word</p>", 300_000),
        ["stray ends between texts"] = () => Repeat("x</y>", 700_000),
        ["attributes"] = () => "<div " + string.Join(' ', Enumerable.Range(0, 300_000).Select(number => $"a{number}=1")) + ">x",
        ["one attribute many times"] = () => "<div " + Repeat("class=x ", 400_000) + ">x",
        ["a long attribute"] = () => $"<div class=\"{Repeat("related ", 500_000)}\">x",
        ["many class names"] = () => Repeat($"<p class=\"{Repeat("a-b", 60)}\">x</p>", 18_000),
        ["an attribute that does not end"] = () => Repeat("<a href=\"", 500_000),
        ["entities"] = () => Repeat("&amp;&lt;&#x41;&nosuch;&notit;", 150_000),
        ["an entity without end"] = () => "&" + Repeat("a", 4_000_000),
        ["opening brackets"] = () => Repeat("<", 4_000_000),
        ["comments without end"] = () => Repeat("<!--", 1_000_000),
        ["a title without end"] = () => "<title>" + Repeat("<title>x - ", 300_000),
        ["headings"] = () => Repeat("<h1>One - two | three</h1>", 60_000),
        ["list items"] = () => "<ul>" + Repeat("<li>item of a list</li>", 30_000) + "</ul>",
        ["articles"] = () => Repeat("<article class=article-body><p>Some words of a paragraph that is long enough to count.</p></article>", 20_000),
        ["links"] = () => Repeat("<h2><a href=/2026/05/03/a-slug-of-many-words>A headline of several words</a></h2>", 40_000),
        ["links without words"] = () => "<div>" + Repeat("<a href=/2026/05/03/a-slug-of-many-words></a>", 60_000),
        ["links in nested spans"] = () => Repeat("<span>", 250) + string.Concat(Enumerable.Range(0, 10_000).Select(number => $"<a href=/{number}>A headline of several words</a>")),
        ["headings of what was read most"] = () => Repeat("<h2>Most read</h2><a href=/2026/05/03/a-slug-of-many-words>A headline of several words</a>", 30_000),
        ["counters of pictures"] = () => Repeat("<div>", 200) + string.Concat(Enumerable.Range(0, 20_000).Select(number => $"<p>{number % 900}/999</p>")),
        ["captions"] = () => Repeat("<figure><figcaption>A caption (Reuters)</figcaption></figure>", 40_000),
        ["spaces"] = () => "<p>" + Repeat(" ", 2_000_000) + "<p>By " + Repeat("A", 1_000_000),
        ["capital words"] = () => "<div class=byline>By " + Repeat("Aa ", 1_000_000),
        ["deep JSON"] = () => "<script type=application/ld+json>" + Repeat("[", 500_000) + "</script>",
        ["broken JSON"] = () => "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":\"" + Repeat("\\\"", 400_000) + "</script>",
        ["much JSON"] = () => "<script type=application/ld+json>[" + Repeat("{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"A\"}]},", 15_000) + "{}]</script>",
        ["zeros"] = () => Repeat("\0", 2_000_000),
    };

    public static TheoryData<string> Pages => [.. Bodies.Keys];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_that_is_built_to_be_expensive_is_read_or_refused_within_bounds(string what)
    {
        var body = Encoding.UTF8.GetBytes(Bodies[what]());
        foreach (var read in (Action[])[() => Check(ArticlePageReader.Read(body, "text/html; charset=utf-8", WebPage.Address)), () => Check(IndexPageReader.Read(body, "text/html; charset=utf-8", WebPage.Address))])
        {
            var (time, memory) = Measure(read);
            time.ShouldBeLessThan(Longest, what);
            memory.ShouldBeLessThan(MostBytes, what);
        }
    }

    [Fact]
    public void A_page_that_is_too_large_is_refused_with_its_size()
    {
        var problem = WebPage.Problem(ArticlePageReader.Read(new byte[7 * 1024 * 1024], "text/html", WebPage.Address));

        problem.Kind.ShouldBe(ProblemKind.TooLarge);
        problem.Reason.ShouldContain("7,340,032");
    }

    [Fact]
    public void A_page_nested_without_end_is_refused_and_says_so() => WebPage.Problem(WebPage.Try(Repeat("<div>", 100_000))).Reason.ShouldContain("nested");

    [Fact]
    public void Any_bytes_bring_an_article_or_a_problem() =>
        Prop.ForAll<byte[]>(bytes => Check(ArticlePageReader.Read(bytes, null, WebPage.Address))).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_pieces_of_markup_bring_an_article_or_a_problem()
    {
        string[] pieces = ["<p>", "</p>", "<div class=article-body>", "<div", " class=\"x", "<table>", "<td>", "</table>", "<a href='/1'>", "</a>", "<li>", "<ul>", "<h1>", "<svg>", "<math>", "<title>", "<script type=application/ld+json>", "{\"@type\":\"Article\"", "</script>", "<template>", "<br>", "<br><br>", "<figure>", "<figcaption>", "<select>", "<option>", "<form>", "<body>", "<html>", "<frameset>", "&#x0;", "&#xD800;", "\uD800", "\0", "\u202E", "<!--", "-->", "<![CDATA[", "بقلم: ", "2026-05-03", "A sentence of several words, long enough to be a paragraph of an article. "];
        Prop.ForAll(Gen.ListOf(Gen.Elements(pieces)).Select(chosen => string.Concat(chosen)).ToArbitrary(), html =>
        {
            Check(WebPage.Try(html));
            Check(IndexPageReader.Read(Encoding.UTF8.GetBytes(html), null, WebPage.Address));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_page_cut_anywhere_brings_an_article_or_a_problem()
    {
        var bytes = Encoding.UTF8.GetBytes(WebPage.With($"<div class=byline>بقلم: سارة</div><figure><figcaption>A crane (Reuters)</figcaption></figure>{WebPage.Paragraphs(WebPage.English)}", "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"A\",\"author\":[{\"name\":\"B\"}]}</script>"));
        for (var length = 0; length < bytes.Length; length += 3)
        {
            Check(ArticlePageReader.Read(bytes.AsMemory(0, length), "text/html", WebPage.Address));
        }
    }

    private static void Check(ArticlePageReading reading)
    {
        (reading.Page is null).ShouldBe(reading.Problem is not null);
        foreach (var text in reading.Page is { } page ? page.Paragraphs.Append(page.Title).Concat(page.Bylines) : [])
        {
            text.ShouldNotContain(character => char.IsControl(character) || character == '\u202E');
        }
    }

    private static void Check(IndexPageReading reading) => (reading.Page is null).ShouldBe(reading.Problem is not null);

    // On a thread of its own, whose processor time is counted alone; memory is what is held at its highest, not what waits to be collected.
    private static (TimeSpan Time, long Memory) Measure(Action read)
    {
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var highest = before;
        var time = TimeSpan.Zero;
        using var done = new ManualResetEventSlim();
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            var start = ThreadTime.Now;
            try
            {
                read();
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                failure = exception;
            }

            time = ThreadTime.Now - start;
            done.Set();
        });
        thread.Start();
        while (!done.Wait(TimeSpan.FromMilliseconds(30)))
        {
            GC.Collect();
            highest = Math.Max(highest, GC.GetTotalMemory(forceFullCollection: false));
        }

        thread.Join();
        failure.ShouldBeNull();
        return (time, highest - before);
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
