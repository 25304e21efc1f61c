using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Storage;

namespace NewsBot.Stories;

/// <summary>Removes stories that are old, or too many, with all that belongs to them.</summary>
/// <param name="database">Where they are kept.</param>
/// <param name="options">How long and how many.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told how many went.</param>
public sealed partial class StoryRetention(Database database, IOptionsMonitor<RetentionOptions> options, TimeProvider time, ILogger<StoryRetention> logger)
{
    // An intake that waits for a step waits some ten milliseconds.
    private const int StoriesAStep = 20;

    // A run ends before the next is due; a large archive goes over several.
    private const int StepsARun = 100;

    /// <summary>Removes what is due, step by step: other writers take their turn in between.</summary>
    /// <param name="cancellationToken">Stops it between two steps.</param>
    /// <returns>How many stories went.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var removed = 0;
        for (var step = 0; step < StepsARun; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var stories = await DueAsync(cancellationToken);
            if (stories.Count == 0)
            {
                break;
            }

            removed += await database.ChangeAsync(session => StoryRemoval.Remove(session, stories), cancellationToken);
        }

        if (removed > 0)
        {
            LogRemoved(removed);
        }

        return removed;
    }

    private Task<List<long>> DueAsync(CancellationToken cancellationToken)
    {
        var (age, most) = (options.CurrentValue.Stories, options.CurrentValue.Articles);
        var limit = age > TimeSpan.Zero ? ArticleTables.Milliseconds(time.GetUtcNow() - age) : long.MinValue;
        return database.QueryAsync(
            session =>
            {
                // The newest of each kind stays whatever its age: numbers only grow, and the next one follows the highest.
                const string Removable =
                    """
                    id < (SELECT max(id) FROM story)
                    AND NOT EXISTS (SELECT 1 FROM article WHERE article.story = story.id AND (article.id = (SELECT max(id) FROM article) OR article.current = (SELECT max(id) FROM revision)))
                    """;
                var tooMany = most > 0 ? session.Number("SELECT count(*) FROM article") - most : 0;
                return tooMany > 0
                    ? session.Numbers($"SELECT id FROM story WHERE {Removable} ORDER BY at LIMIT ?1", Math.Min(tooMany, StoriesAStep))
                    : session.Numbers($"SELECT id FROM story WHERE at < ?1 AND last_seen < ?1 AND {Removable} ORDER BY at LIMIT ?2", limit, (long)StoriesAStep);
            },
            cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Stories} old stories were removed")]
    private partial void LogRemoved(int stories);
}
