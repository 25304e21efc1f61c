using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Options;
using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Subscriptions;
using NewsBot.Topics;
using NodaTime;

namespace NewsBot.Delivery;

/// <summary>
/// Writes down what chats are owed. A cursor says up to which story that was done; it moves in the same transaction, so that a stop at any
/// point repeats nothing and loses nothing.
/// </summary>
internal sealed partial class Planner(Database database, StoryStore stories, TopicCatalogue catalogue, IOptionsMonitor<DeliveryOptions> options, IOptionsMonitor<PushOptions> push, TimeProvider time, ILogger<Planner> logger)
{
    // One transaction's worth: other writers wait no longer than this takes.
    private const int StoriesAtOnce = 50, ChangesAtOnce = 500;

    private readonly Subscribers _subscribers = new(catalogue, logger);

    /// <summary>Plans every story founded since the last time, and those that independent sources were added to, edits of those that changed, and again what is still owed to chats that changed their subscriptions or settings.</summary>
    public async Task PlanAsync(CancellationToken cancellationToken)
    {
        await PassOverAsync(cancellationToken);
        while (true)
        {
            var cursor = await database.ReadAsync(
                connection => connection.QuerySingleAsync<Cursor>(
                    """
                    SELECT story_sequence AS Story, story_change AS StoryChange, subscription_change AS Change, (SELECT number FROM subscription_clock) AS Clock,
                        EXISTS (SELECT 1 FROM subscription WHERE sources > 1 AND NOT ended) AS Breaking
                    FROM plan_cursor
                    """),
                cancellationToken);

            // In this order: a story that is founded says no less than the changes, which are not looked at again.
            var changed = await stories.ChangedAfterAsync(cursor.StoryChange, ChangesAtOnce, cancellationToken);
            var founded = await stories.FoundedAfterAsync(cursor.Story, StoriesAtOnce, cancellationToken);
            if (founded.IsEmpty && changed.IsEmpty && cursor.Change == cursor.Clock)
            {
                return;
            }

            var reaches = await ReachesAsync(cursor, founded, changed, cancellationToken);
            await database.WriteAsync(transaction => PlanAsync(transaction, cursor, founded, changed, reaches), cancellationToken);
        }
    }

    // Stories that came while nobody subscribed are owed to nobody, and whoever subscribes later starts with later ones: a large archive is passed over in one step.
    private async Task PassOverAsync(CancellationToken cancellationToken)
    {
        const string Nobody = "NOT EXISTS (SELECT 1 FROM subscription WHERE NOT ended)";
        var last = await stories.LastSequenceAsync(cancellationToken);
        var behind = await database.ReadAsync(
            connection => connection.ExecuteScalarAsync<bool>($"SELECT story_sequence < @last AND {Nobody} FROM plan_cursor", new { last }),
            cancellationToken);
        if (behind)
        {
            await database.WriteAsync(
                transaction => transaction.Connection!.ExecuteAsync($"UPDATE plan_cursor SET story_sequence = @last WHERE story_sequence < @last AND {Nobody}", new { last }, transaction),
                cancellationToken);
        }
    }

    private async Task<bool> PlanAsync(DbTransaction transaction, Cursor cursor, ImmutableArray<Story> founded, ImmutableArray<StoryChange> changed, IReadOnlyList<StoryReach> reaches)
    {
        var clock = await SubscriptionClock.ReadAsync(transaction);
        var moved = await transaction.Connection!.ExecuteAsync(
            """
            UPDATE plan_cursor SET story_sequence = @to, story_change = @seen, subscription_change = @clock
            WHERE story_sequence = @Story AND story_change = @StoryChange AND subscription_change = @Change
            """,
            new
            {
                to = founded.IsEmpty ? cursor.Story : founded[^1].Sequence,
                seen = changed.IsEmpty ? cursor.StoryChange : changed[^1].Number,
                clock,
                cursor.Story,
                cursor.StoryChange,
                cursor.Change,
            },
            transaction);
        if (moved == 0)
        {
            return false;
        }

        var times = new DueTimes(Instant.FromDateTimeOffset(time.GetUtcNow()));
        foreach (var chat in await SubscriptionClock.ChangedAfterAsync(transaction, cursor.Change))
        {
            // Whoever changes something here is reached again.
            await SuspendedChats.ResumeAsync(transaction, chat, times.Now.ToUnixTimeMilliseconds());
            await Outbox.RecallAsync(transaction, chat, times.Now, quiet: false);
            await Owed.PlanAgainAsync(transaction, chat, _subscribers, times);
        }

        // Before anything is owed: who had a story that was merged had the one that it is part of.
        foreach (var merged in changed.Where(change => change.MergedInto is not null))
        {
            await Owed.HandOnAsync(transaction, merged.Story, merged.MergedInto!.Value);
        }

        var planned = await Reaches.PlanAsync(transaction, reaches, _subscribers, times);
        if (reaches.Count > 0)
        {
            LogPlanned(reaches.Count, planned);
        }

        if (!changed.IsEmpty && options.CurrentValue.Updates)
        {
            // A second post of a story that was merged is left as it stands: it would say what the first says.
            LogChanged(changed.Length, await Edits.PlanAsync(transaction, changed.Where(change => change.MergedInto is null).Select(change => change.Story), times.Now));
        }

        return true;
    }

    // A story that changes while it is read comes again with its next number: what was merged into it meanwhile is not handed on before.
    private async Task<IReadOnlyList<StoryReach>> ReachesAsync(Cursor cursor, ImmutableArray<Story> founded, ImmutableArray<StoryChange> changed, CancellationToken cancellationToken)
    {
        var last = changed.IsEmpty ? cursor.StoryChange : changed[^1].Number;
        var reaches = new List<StoryReach>();
        foreach (var story in founded.Where(story => !story.IsSilent))
        {
            reaches.Add(await ReachAsync(story, before: 0));
        }

        foreach (var change in changed.Where(change => change.MergedInto is null && change.Story.Value <= cursor.Story))
        {
            var isOwedLate = change.IsAwake || change.IsParted;
            if ((isOwedLate || (cursor.Breaking && change.IndependentSources > 1)) && await stories.FindAsync(change.Story, cancellationToken) is { IsSilent: false } story && story.Change <= last)
            {
                reaches.Add(await ReachAsync(story, isOwedLate ? 0 : 1) with { IsAwake = change.IsAwake });
            }
        }

        return reaches;

        async Task<StoryReach> ReachAsync(Story story, int before)
        {
            var moments = cursor.Breaking && story.IndependentSources > 1 ? await stories.SourceMomentsAsync(story.Id, cancellationToken) : [];
            return new StoryReach(story, Math.Max(1, moments.Count(moment => moment <= moments[0] + push.CurrentValue.BreakingWithin)), before);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Planned {Stories} stories: {Owed} posts are owed")]
    private partial void LogPlanned(int stories, int owed);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Stories} stories changed: {Posts} posts are to be edited")]
    private partial void LogChanged(int stories, int posts);

    private sealed class Cursor
    {
        public long Story { get; init; }

        public long StoryChange { get; init; }

        public long Change { get; init; }

        public long Clock { get; init; }

        /// <summary>Some subscription waits for several sources.</summary>
        public bool Breaking { get; init; }
    }
}
