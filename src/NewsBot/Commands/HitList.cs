using System.Collections.Immutable;
using NewsBot.Articles;
using NewsBot.Delivery;
using NewsBot.Messages;
using NewsBot.Stories;

namespace NewsBot.Commands;

/// <summary>What a search found, each as its story with a snippet in which the words are marked.</summary>
internal sealed class HitList(ArticleSearch search, StoryStore stories, StoryCards cards)
{
    /// <summary>Adds a page of hits and the way to the others.</summary>
    /// <param name="answer">Where to.</param>
    /// <param name="call">The call; its page is shown.</param>
    /// <param name="words">What is looked for.</param>
    /// <param name="size">How many hits stand on a page.</param>
    /// <param name="command">The command without its page.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>False where the page is empty; nothing was added then.</returns>
    public async Task<bool> AddAsync(Answer answer, CommandCall call, string words, int size, string command, CancellationToken cancellationToken)
    {
        var hits = await search.FindAsync(words, (call.Page - 1) * size, size + 1, cancellationToken);
        foreach (var hit in hits.Take(size))
        {
            if (await stories.FindAsync(new StoryId(hit.Article.StoryNumber), cancellationToken) is { } story)
            {
                answer.Add(cards.Card(story, call.Settings, withLead: false, withAge: true)).Paragraph(Snippet(hit));
            }
        }

        if (!hits.IsEmpty)
        {
            answer.Pages(command, call.Page, hits.Length > size);
        }

        return !hits.IsEmpty;
    }

    // A snippet is cut out of a text; the marks of omission say so and stand outside the publisher's words.
    private static ImmutableArray<Run> Snippet(SearchHit hit)
    {
        var text = string.Concat(hit.Snippet.Select(piece => piece.Text));
        var pieces = hit.Snippet.Select(piece => new Run(piece.Text, piece.Found ? RunStyle.Highlight : RunStyle.Plain));
        return
        [
            .. text.Length > 0 && char.IsLower(text.TrimStart()[0]) ? [Run.Of("… ")] : Array.Empty<Run>(),
            .. pieces,
            .. EndsWhole(text.TrimEnd()) ? Array.Empty<Run>() : [Run.Of(" …")],
        ];
    }

    private static bool EndsWhole(string text) => text.Length == 0 || text.TrimEnd('”', '"', '’', '»', ')')[^1..] is "." or "!" or "?" or "؟" or "۔" or "…";
}
