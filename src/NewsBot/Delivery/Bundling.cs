using System.Collections.Immutable;
using NewsBot.Articles;
using NewsBot.Stories;

namespace NewsBot.Delivery;

/// <summary>Decides which of the stories that are due for a chat share a message.</summary>
internal static class Bundling
{
    /// <summary>
    /// Stories of a cadence, those that quiet hours held, and those that were missed while the chat could not be reached, make one digest; stories that are old by now make one catch-up digest; the others
    /// get a message each, but many make one digest. A digest of one story is a headline.
    /// </summary>
    /// <param name="due">What is due, in the order in which the stories were founded.</param>
    /// <param name="counted">Older stories that are due too, where there are too many to name.</param>
    /// <param name="options">The limits.</param>
    /// <param name="now">The moment of posting.</param>
    public static IEnumerable<Post> Bundle(ImmutableArray<DueStory> due, ImmutableArray<DueRow> counted, PushOptions options, DateTimeOffset now)
    {
        if (due.Length + counted.Length > options.DigestOver)
        {
            return [new Post(KindOf(due), due) { Counted = counted }];
        }

        // What came before the last of them joins them: nothing that is posted later is older than what was posted before.
        var last = due.Where(story => story.Row.Scheduled || story.Row.Quiet || story.Row.Missed).Select(story => story.Story.Sequence).DefaultIfEmpty(long.MinValue).Max();
        var gathered = due.Where(story => story.Story.Sequence <= last).ToImmutableArray();
        var old = due.Except(gathered).Where(IsOld).ToImmutableArray();
        var fresh = due.Except(gathered).Except(old);
        return
        [
            .. Together(KindOf(gathered), gathered),
            .. Together(PostKind.CatchUp, old),
            .. fresh.Select(story => new Post(PostKind.Headline, [story])),
        ];

        bool IsOld(DueStory story) => now - CameAt(story.Story) > options.CatchUpAge;

        PostKind KindOf(ImmutableArray<DueStory> stories) =>
            stories.Any(story => story.Row.Missed) ? PostKind.CatchUp
            : stories.All(story => story.Row.Quiet) ? PostKind.AfterQuiet
            : stories.All(story => !story.Row.Scheduled && IsOld(story)) ? PostKind.CatchUp
            : PostKind.Digest;
    }

    // A story may have been published while NewsBot was down, and seen only afterwards. Of a date without a time the day's end counts.
    private static DateTimeOffset CameAt(Story story)
    {
        var published = story.Published is { } stated ? stated.Precision == DatePrecision.Day ? stated.At.AddDays(1) : stated.At : story.FirstSeen;
        return published < story.FirstSeen ? published : story.FirstSeen;
    }

    private static IEnumerable<Post> Together(PostKind kind, ImmutableArray<DueStory> stories) => stories.Length switch
    {
        0 => [],
        1 => [new Post(PostKind.Headline, stories)],
        _ => [new Post(kind, stories)],
    };
}
