using System.Collections.Immutable;

namespace NewsBot.Topics;

/// <summary>Settles what a name can mean from all the places where the catalogue lists it.</summary>
internal static class NameReadings
{
    /// <summary>One reading for each topic, the likeliest kind first; a topic that another reading counts for anyway is no reading of its own.</summary>
    /// <param name="readings">All listings of the name.</param>
    public static ImmutableArray<NameReading> Settle(List<NameReading> readings)
    {
        var settled = new List<NameReading>();
        foreach (var reading in readings.OrderBy(reading => reading.Kind).DistinctBy(reading => reading.Topic))
        {
            var related = settled.FindIndex(other => Contains(other, reading.Topic) || Contains(reading, other.Topic));
            if (related < 0)
            {
                settled.Add(reading);
                continue;
            }

            // Gaza is a name of Gaza and listed under Palestine: the narrower reading, each topic with its larger count.
            var (narrow, wide) = Contains(settled[related], reading.Topic) ? (settled[related], reading) : (reading, settled[related]);
            settled[related] = narrow with { Counts = Merge(narrow.Counts, wide.Counts) };
        }

        return [.. settled];
    }

    private static bool Contains(NameReading reading, int topic) => reading.Counts.Any(count => count.Topic == topic);

    private static ImmutableArray<TopicCount> Merge(ImmutableArray<TopicCount> one, ImmutableArray<TopicCount> other) =>
        [.. one.Concat(other).GroupBy(count => count.Topic).Select(group => group.MaxBy(count => count.Weight))];
}
