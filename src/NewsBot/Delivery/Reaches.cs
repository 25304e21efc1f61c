using System.Data.Common;
using System.Text.Json;
using Dapper;
using NewsBot.Stories;

namespace NewsBot.Delivery;

/// <summary>The table <c>planned_story</c>: with how many independent sources a story was planned. It outlives what chats were owed, so that a later source posts nothing again.</summary>
internal static class Reaches
{
    /// <summary>Writes down who is owed these stories now, and with how many sources they are planned.</summary>
    /// <param name="transaction">The transaction that moves the cursor.</param>
    /// <param name="reaches">The stories; one that has no row was planned with <see cref="StoryReach.Before"/>.</param>
    /// <param name="subscribers">Who wants what.</param>
    /// <param name="times">When it is due.</param>
    /// <returns>How many posts are owed.</returns>
    public static async Task<int> PlanAsync(DbTransaction transaction, IReadOnlyList<StoryReach> reaches, Subscribers subscribers, DueTimes times)
    {
        if (reaches.Count == 0)
        {
            return 0;
        }

        var before = await BeforeAsync(transaction, reaches);
        reaches = [.. reaches.Select(reach => before.TryGetValue(reach.Story.Id.Value, out var sources) ? reach with { Before = sources } : reach)];
        var told = new Dictionary<StoryId, IReadOnlySet<string>>();
        foreach (var reach in reaches)
        {
            if (reach.Story.PartedFrom is { } parent)
            {
                // Who was told the story that it was part of knows its articles; the others get it, and those once it brings something new.
                told[reach.Story.Id] = await Owed.ToldAsync(transaction, parent);
            }
            else if (reach.Sources > reach.Before && (reach.Sources > 1 || reach.Story.Change > 0))
            {
                // Most stories have one source for ever, and need no row.
                await NoteAsync(transaction, reach);
            }
        }

        var wanted = subscribers.WhoWants(transaction, reaches, times);
        return await Owed.AddAsync(transaction, wanted.Where(row => !told.TryGetValue(row.Wanted.Story, out var chats) || !chats.Contains(row.Chat)), times.Now);
    }

    private static async Task<Dictionary<long, int>> BeforeAsync(DbTransaction transaction, IEnumerable<StoryReach> reaches) =>
        (await transaction.Connection!.QueryAsync<(long Story, int Sources)>(
            "SELECT story, sources FROM planned_story WHERE story IN (SELECT value FROM json_each(@ids))",
            new { ids = JsonSerializer.Serialize(reaches.Select(reach => reach.Story.Id.Value)) },
            transaction)).ToDictionary(row => row.Story, row => row.Sources);

    private static Task<int> NoteAsync(DbTransaction transaction, StoryReach reach) => transaction.Connection!.ExecuteAsync(
        "INSERT INTO planned_story (story, sources) VALUES (@Story, @Sources) ON CONFLICT (story) DO UPDATE SET sources = excluded.sources",
        new { Story = reach.Story.Id.Value, reach.Sources },
        transaction);
}
