using System.Text;

namespace NewsBot.Tests.Ingestion.Feeds;

public sealed class FeedEncodingTests
{
    [Theory]
    [InlineData("windows-1256", "ميناء البصرة")]
    [InlineData("iso-8859-6", "ميناء البصرة")]
    [InlineData("windows-1251", "Порт Басры")]
    [InlineData("windows-1253", "Λιμάνι")]
    [InlineData("gb2312", "巴士拉港")]
    [InlineData("euc-kr", "바스라 항구")]
    [InlineData("shift_jis", "バスラ港")]
    [InlineData("utf-16", "ميناء البصرة")]
    [InlineData("utf-16be", "ميناء البصرة")]
    [InlineData("utf-32", "ميناء البصرة")]
    [InlineData("utf-8", "ميناء البصرة")]
    public void The_declared_encoding_is_read(string name, string title)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var feed = FeedDocument.Read([.. encoding.Preamble, .. encoding.GetBytes(Document(name, title))]);

        feed.Items.Single().Title!.Value.ShouldBe(title);
        feed.Repairs.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("text/xml; charset=windows-1256", "windows-1256")]
    [InlineData("application/rss+xml; charset=\"windows-1256\"", "windows-1256")]
    [InlineData("application/rss+xml", "windows-1256")]
    public void The_server_speaks_before_the_document_unless_it_is_wrong(string contentType, string written)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(written)!.GetBytes(Document("windows-1256", "ميناء"));

        FeedDocument.Read(bytes, contentType).Items.Single().Title!.Value.ShouldBe("ميناء");
    }

    [Fact]
    public void A_server_that_says_another_encoding_than_it_sends_is_not_believed()
    {
        var feed = FeedDocument.Read(Encoding.UTF8.GetBytes(Document("utf-8", "ميناء")), "text/xml");

        feed.Items.Single().Title!.Value.ShouldBe("ميناء");
        feed.Repairs.Single().ShouldContain("us-ascii");
    }

    [Theory]
    [InlineData("utf-16", "a")]
    [InlineData("utf-16", "ab")]
    [InlineData("utf-32", "abcd")]
    public void A_document_that_calls_itself_wide_and_is_not_is_read(string name, string title)
    {
        var feed = FeedDocument.Read(Encoding.UTF8.GetBytes(Document(name, title)));

        feed.Items.Single().Title!.Value.ShouldBe(title);
        feed.Repairs.Single().ShouldContain(name);
    }

    [Fact]
    public void A_few_broken_bytes_do_not_spoil_a_text()
    {
        var bytes = Encoding.UTF8.GetBytes(Document("utf-8", "ميناء البصرة يفتح رصيفا ثانيا X"));
        bytes[Array.LastIndexOf(bytes, (byte)'X')] = 0xE2;

        FeedDocument.Read(bytes).Items.Single().Title!.Value.ShouldStartWith("ميناء البصرة يفتح رصيفا ثانيا");
    }

    [Fact]
    public void Text_that_was_decoded_wrongly_before_it_was_written_is_mended()
    {
        FeedDocument.Item("<title>The port&#146;s quay</title>").Title!.ToLine().ShouldBe("The port’s quay");
        FeedDocument.Item("<title>The port&#226;&#128;&#153;s quay</title>").Title!.ToLine().ShouldBe("The port’s quay");
    }

    private static string Document(string encoding, string title) => $"<?xml version=\"1.0\" encoding=\"{encoding}\"?><rss version=\"2.0\"><channel><item><title>{title}</title></item></channel></rss>";
}
