using System.Text;
using NewsBot.Ingestion;
using NewsBot.Ingestion.Html;

namespace NewsBot.Tests.Ingestion.Html;

/// <summary>Pages to read, written for these tests.</summary>
internal static class WebPage
{
    public static readonly Uri Address = new("https://news.example.org/world/harbour-opens");

    public static readonly string[] English =
    [
        "The harbour master said on Monday that the second terminal, built in eleven months, would take its first ship before the end of the week.",
        "Two cranes were tested on Sunday, and a third one arrives in spring, according to the port authority, which employs four hundred people.",
        "Traders in the old town said they expected lower prices for grain, although nobody at the market could tell when that would be.",
        "The terminal doubles what the port can handle in a day, from nine thousand to eighteen thousand tonnes, its director told reporters.",
    ];

    public static readonly string[] Arabic =
    [
        "قال مدير الميناء يوم الاثنين إن المحطة الثانية التي بنيت في أحد عشر شهراً ستستقبل أول سفينة قبل نهاية الأسبوع.",
        "وجرى اختبار رافعتين يوم الأحد، وتصل رافعة ثالثة في الربيع، بحسب سلطة الموانئ التي يعمل فيها أربعمئة شخص.",
        "وقال تجار في المدينة القديمة إنهم يتوقعون انخفاض أسعار الحبوب، لكن أحداً في السوق لم يعرف متى يحدث ذلك.",
    ];

    public static string Paragraphs(params string[] texts) => string.Concat(texts.Select(text => $"<p>{text}</p>\n"));

    /// <summary>A page with the furniture that pages have.</summary>
    public static string With(string article, string head = "", string title = "Harbour opens second terminal", string attributes = "lang=\"en\"") => $"""
        <!DOCTYPE html><html {attributes}><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>
        <header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World news of today</a></li></ul></nav></header>
        <main><article><h1>{title}</h1>{article}</article></main>
        <aside><h3>Most read</h3><ul><li><a href="/a">A story about something else that people read a lot today</a></li></ul></aside>
        <footer><p>Copyright 2026 The Example Company, all rights reserved, wherever in the world that may be.</p></footer></body></html>
        """;

    public static ArticlePageReading Try(string html, string? contentType = "text/html; charset=utf-8", Uri? address = null) =>
        ArticlePageReader.Read(Encoding.UTF8.GetBytes(html), contentType, address ?? Address);

    public static ArticlePage Read(string html, Uri? address = null)
    {
        var reading = Try(html, address: address);
        reading.Problem.ShouldBeNull();
        return reading.Page.ShouldNotBeNull();
    }

    public static ReadingProblem Problem(ArticlePageReading reading)
    {
        reading.Page.ShouldBeNull();
        return reading.Problem.ShouldNotBeNull();
    }
}
