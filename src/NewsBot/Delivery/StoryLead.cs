using System.Text;
using NewsBot.Stories;
using NewsBot.Stories.Sentences;

namespace NewsBot.Delivery;

/// <summary>The first whole sentences of a story.</summary>
internal static class StoryLead
{
    /// <summary>Two to three lines on a phone: enough to tell what happened, too little to scroll.</summary>
    public const int Longest = 280;

    /// <summary>The first whole sentences that fit; the standfirst where the first sentence alone is too long; null where neither fits.</summary>
    public static string? Of(Story story)
    {
        var lead = new StringBuilder();
        foreach (var sentence in story.Lead.SelectMany(paragraph => SentenceSplitter.Split(paragraph)).Where(IsWhole))
        {
            var room = Longest - (lead.Length > 0 ? lead.Length + 1 : 0);
            if (sentence.Length > room)
            {
                break;
            }

            lead.Append(lead.Length > 0 ? " " : "").Append(sentence);
        }

        return lead.Length > 0 ? lead.ToString() : story.Standfirst is { Length: > 0 and <= Longest } standfirst ? standfirst : null;
    }

    // A subheading, or a text that its source cut off, ends without a mark.
    private static bool IsWhole(string sentence) => sentence.TrimEnd('"', '\'', '”', '’', '»', ')', ']') is { Length: > 0 } bare && bare[^1] is '.' or '!' or '?' or '…' or '؟' or '۔';
}
