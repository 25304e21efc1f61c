using NewsBot.Ingestion.Feeds;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Ingestion.Feeds;

public sealed class FeedSuiteTests
{
    [Fact]
    public void Every_document_of_the_suite_is_read()
    {
        var folder = Repository.SharedOrSkip("data/feeds-feedparser");
        var files = Directory.GetFiles(folder, "*.xml", SearchOption.AllDirectories);

        files.ShouldNotBeEmpty();
        files.Where(file => FeedReader.Read(File.ReadAllBytes(file), contentType: null, FeedDocument.Address).Feed is null).ShouldBeEmpty();
    }
}
