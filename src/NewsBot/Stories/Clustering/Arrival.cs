using NewsBot.Articles;

namespace NewsBot.Stories.Clustering;

/// <summary>An article that has come and whose story is to be found.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Terms">Its terms.</param>
/// <param name="Sketch">Its runs of words.</param>
/// <param name="Places">Keys of the countries that it is about.</param>
/// <param name="Time">When it was published.</param>
/// <param name="At">When it came, in milliseconds since 1970.</param>
internal sealed record Arrival(long Id, ArticleTerms Terms, TextSketch Sketch, uint[] Places, ArticleTime Time, long At);
