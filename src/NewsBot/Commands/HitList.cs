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

    private static ImmutableArray<Run> Snippet(SearchHit hit) =>
        [.. hit.Snippet.Select(piece => new Run(piece.Text, piece.Found ? RunStyle.Highlight : RunStyle.Plain))];
}
