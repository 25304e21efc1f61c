namespace NewsBot.Topics;

/// <summary>Which topics a text names beyond doubt, to decide what its ambiguous names mean.</summary>
internal sealed class TopicCompany
{
    private readonly Dictionary<int, double> _weights = [];

    /// <summary>Begins with the topics that dateline and source name.</summary>
    public TopicCompany(IEnumerable<int> given)
    {
        foreach (var topic in given)
        {
            _weights[topic] = 1;
        }
    }

    /// <summary>Counts an unambiguous name.</summary>
    public void Add(NameReading reading)
    {
        foreach (var (topic, weight) in reading.Counts)
        {
            _weights[topic] = _weights.GetValueOrDefault(topic) + weight;
        }
    }

    /// <summary>What a name means: the topic that the text names most besides; where none is named, the likeliest that needs no company.</summary>
    /// <returns>Null where every reading needs company and none has it.</returns>
    public NameReading? Choose(NameEntry entry)
    {
        if (!entry.Ambiguous)
        {
            return entry.Readings[0];
        }

        NameReading? best = null;
        var most = -1.0;
        foreach (var reading in entry.Readings)
        {
            var weight = Of(reading);
            if (reading.NeedsCompany)
            {
                if (weight > 0)
                {
                    return reading;
                }
            }
            else if (weight > most)
            {
                (best, most) = (reading, weight);
            }
        }

        return best;
    }

    private double Of(NameReading reading)
    {
        var most = 0.0;
        foreach (var (topic, _) in reading.Counts)
        {
            most = Math.Max(most, _weights.GetValueOrDefault(topic));
        }

        return most;
    }
}
