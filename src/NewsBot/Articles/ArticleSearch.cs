using System.Collections.Immutable;
using NewsBot.Storage;

namespace NewsBot.Articles;

/// <summary>Full-text search over titles, standfirsts, captions and bodies.</summary>
public sealed class ArticleSearch(Database database, TimeProvider time)
{
    /// <summary>Best matches first, by relevance and freshness; an article of a story stands for the story.</summary>
    /// <param name="words">What the user typed: words, "phrases", -excluded, prefix*. No text breaks it.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<ImmutableArray<SearchHit>> FindAsync(string words, int skip, int count, CancellationToken cancellationToken) => throw new NotImplementedException();
}
