using System.Runtime.InteropServices;

namespace NewsBot.Topics;

/// <summary>What the mentions of one topic add up to, zone by zone.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct TopicSums
{
    private const double TitleWeight = 4;
    private const double TitleMost = 1;
    private const double LeadWeight = 2;
    private const double LeadMost = 3;
    private const double RestWeight = 0.7;

    private double _title;
    private double _lead;
    private double _rest;
    private double _given;

    /// <summary>
    /// The score: 4·min(T, 1) + 2·min(L, 3) + 0.7·R + D. Title and opening weigh most because they say what an article is about; both
    /// are capped because a name repeated says it no more strongly.
    /// </summary>
    public readonly double Score => (TitleWeight * _title) + (LeadWeight * _lead) + (RestWeight * _rest) + _given;

    /// <summary>Adds a mention.</summary>
    /// <param name="zone">Where it stands.</param>
    /// <param name="weight">Weight of its kind and surroundings.</param>
    /// <returns>What it added to the score.</returns>
    public double Add(TextZone zone, double weight)
    {
        var before = Score;
        switch (zone)
        {
            case TextZone.Title:
                _title = Math.Min(_title + weight, TitleMost);
                break;
            case TextZone.Lead:
                _lead = Math.Min(_lead + weight, LeadMost);
                break;
            default:
                _rest += weight;
                break;
        }

        return Score - before;
    }

    /// <summary>Adds what the dateline or the source says.</summary>
    public void Give(double weight) => _given += weight;
}
