namespace NewsBot.Topics;

/// <summary>One reason for a tag.</summary>
/// <param name="Name">The name as it stands in the text ("Baghdad").</param>
/// <param name="Kind">What the name is: name, demonym, people, capital, city, region, institution, leader, dateline, hint.</param>
/// <param name="Zone">Where it stood: title, lead, rest, dateline, or source for a hint.</param>
/// <param name="Weight">What it added to the score.</param>
public sealed record TopicEvidence(string Name, string Kind, string Zone, double Weight);
