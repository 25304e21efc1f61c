using System.Collections.Immutable;

namespace NewsBot.Topics;

/// <summary>Tells why a text got a tag.</summary>
internal static class TagEvidence
{
    /// <summary>What added to a topic's score; one entry for a name in a zone, strongest first.</summary>
    /// <param name="topic">Number of the topic.</param>
    /// <param name="found">The mentions in the text.</param>
    /// <param name="given">What dateline and source say.</param>
    public static ImmutableArray<TopicEvidence> Of(int topic, List<(Mention Mention, NameReading Reading)> found, List<(int Number, TopicEvidence Evidence)> given)
    {
        var sums = default(TopicSums);
        var added = new Dictionary<(string Name, string Kind, string Zone), double>();
        foreach (var (mention, reading) in found)
        {
            foreach (var (number, weight) in reading.Counts)
            {
                if (number == topic && sums.Add(mention.Zone, weight * mention.Factor) is var gain and > 0)
                {
                    var key = (mention.Written, reading.Kind.Word(), Word(mention.Zone));
                    added[key] = added.GetValueOrDefault(key) + gain;
                }
            }
        }

        return [.. added
            .Select(one => new TopicEvidence(one.Key.Name, one.Key.Kind, one.Key.Zone, Math.Round(one.Value, 2)))
            .Concat(given.Where(one => one.Number == topic).Select(one => one.Evidence))
            .OrderByDescending(one => one.Weight)];
    }

    private static string Word(TextZone zone) => zone switch
    {
        TextZone.Title => "title",
        TextZone.Opening or TextZone.Lead => "lead",
        _ => "rest",
    };
}
