using NewsBot.Tests.Articles;

namespace NewsBot.Tests.Stories;

public sealed class SqliteLatestStoriesTests : LatestStoriesSuite
{
    protected override Task<Newsroom> OpenAsync() => Newsroom.OpenAsync();
}

public sealed class SqliteIntakeTests : IntakeSuite
{
    protected override Task<Newsroom> OpenAsync() => Newsroom.OpenAsync();
}

public sealed class SqliteArticleSearchTests : ArticleSearchSuite
{
    protected override Task<Newsroom> OpenAsync() => Newsroom.OpenAsync();
}

public sealed class SqliteClusteringTests : ClusteringSuite
{
    protected override Task<Newsroom> OpenAsync() => Newsroom.OpenAsync();
}

public sealed class SqliteReprintTests : ReprintSuite
{
    protected override Task<Newsroom> OpenAsync() => Newsroom.OpenAsync();
}

public sealed class SqliteStrangeArticlesTests : StrangeArticlesSuite
{
    protected override Task<Newsroom> OpenAsync() => Newsroom.OpenAsync();
}
