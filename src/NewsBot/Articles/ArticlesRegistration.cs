namespace NewsBot.Articles;

/// <summary>Brings the articles into the host.</summary>
public static class ArticlesRegistration
{
    /// <summary>Adds the <see cref="ArticleSearch"/>.</summary>
    /// <param name="services">The services.</param>
    public static IServiceCollection AddArticles(this IServiceCollection services) => services.AddSingleton<ArticleSearch>();
}
