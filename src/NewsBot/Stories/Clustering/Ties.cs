using System.Collections.Immutable;
using NewsBot.Articles;

namespace NewsBot.Stories.Clustering;

/// <summary>Finds the words that tied articles to one story.</summary>
internal static class Ties
{
    private const int Shown = 6;

    /// <summary>The ties of each article.</summary>
    /// <param name="articles">The articles of a story, each with its terms where the window keeps them.</param>
    public static ImmutableArray<ArticleTie> Of(IReadOnlyList<(long Id, ArticleText Text, TermVector? Vector)> articles)
    {
        var all = new Dictionary<uint, double>();
        foreach (var vector in articles.Select(article => article.Vector).OfType<TermVector>())
        {
            foreach (var (key, weight) in vector.Keys.Zip(vector.Weights))
            {
                all[key] = all.GetValueOrDefault(key) + weight;
            }
        }

        return [.. articles.Select(article => new ArticleTie(article.Id, article.Vector is null ? [] : Words(article.Text, article.Vector, all)))];
    }

    private static ImmutableArray<string> Words(ArticleText text, TermVector vector, Dictionary<uint, double> all)
    {
        var written = Written(text);
        return
        [
            .. vector.Keys.Zip(vector.Weights, (key, weight) => (Key: key, Tie: weight * (all[key] - weight)))
                .Where(term => term.Tie > 0.001 && written.ContainsKey(term.Key))
                .OrderByDescending(term => term.Tie)
                .Take(Shown)
                .Select(term => written[term.Key]),
        ];
    }

    private static Dictionary<uint, string> Written(ArticleText text)
    {
        var written = new Dictionary<uint, string>();
        foreach (var part in new[] { text.Title, text.Standfirst ?? "", text.Dateline ?? "" }.Concat(text.Paragraphs).Select(NormalForm.Of))
        {
            foreach (var word in TermWords.In(part))
            {
                if (TermWords.Term(part, word) is { } term)
                {
                    written.TryAdd(TermWords.Key(term), part[word.Start..word.End]);
                }
            }
        }

        return written;
    }
}
