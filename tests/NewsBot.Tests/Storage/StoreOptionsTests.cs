using NewsBot.Storage;

namespace NewsBot.Tests.Storage;

public sealed class StoreOptionsTests
{
    [Theory]
    [InlineData("Data Source=data/newsbot.db")]
    [InlineData("Data Source=/var/lib/newsbot/news.db")]
    public void A_file_is_accepted(string connection) => Failure(connection).ShouldBeNull();

    [Theory]
    [InlineData("", "names no file")]
    [InlineData("Data Source=:memory:", "would keep everything in memory")]
    [InlineData("Data Source=a.db;Mode=ReadOnly", "is read-only")]
    [InlineData("Host=db;Username=me", "is not an SQLite connection string")]
    [InlineData("data/newsbot.db", "is not an SQLite connection string")]
    public void What_cannot_work_is_named_with_value_and_remedy(string connection, string reason)
    {
        var failure = Failure(connection).ShouldNotBeNull();
        failure.ShouldStartWith($"Store.Connection: \"{connection}\" {reason}");
        failure.ShouldEndWith("write \"Data Source=data/newsbot.db\".");
    }

    private static string? Failure(string connection) =>
        new StoreOptionsValidator().Validate(name: null, new StoreOptions { Connection = connection }).FailureMessage;
}
