using System.Runtime.InteropServices;

namespace NewsBot.Topics;

/// <summary>What the mentions of one topic add up to, zone by zone.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct TopicSums
{
    private const double TitleWeight = 3.5;
    private const double TitleMost = 1;
    private const double LeadWeight = 2;
    private const double OpeningMost = 1.5;
    private const double LeadMost = 2.5;
    private const double RestWeight = 0.7;
    private const double RestMost = 8.5;

    private double _title;
    private double _opening;
    private double _lead;
    private double _rest;
    private double _given;

    /// <summary>
    /// The score: 3.5·min(T, 1) + 2·min(min(S, 1.5) + L, 2.5) + 0.7·min(R, 8.5) + D for title, first sentence, the rest of the lead, the
    /// rest, and the dateline. Title and opening weigh most because they say what an article is about; all are capped because a name
    /// repeated says it no more strongly, and a long article about one country may well be about a second one.
    /// </summary>
    public readonly double Score =>
        (TitleWeight * Math.Min(_title, TitleMost))
        + (LeadWeight * Math.Min(Math.Min(_opening, OpeningMost) + _lead, LeadMost))
        + (RestWeight * Math.Min(_rest, RestMost))
        + _given;

    /// <summary>Whether headline, first sentence, dateline or source name the topic.</summary>
    public readonly bool Foremost => _title > 0 || _opening > 0 || _given > 0;

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
                _title += weight;
                break;
            case TextZone.Opening:
                _opening += weight;
                break;
            case TextZone.Lead:
                _lead += weight;
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
