namespace NewsBot.Topics;

/// <summary>A name found in a text.</summary>
/// <param name="Entry">What it can mean.</param>
/// <param name="Text">The text that it stands in.</param>
/// <param name="Start">Where it begins there.</param>
/// <param name="Length">Its length as written.</param>
/// <param name="Zone">Title, lead or rest.</param>
/// <param name="Factor">The share of its weight that its surroundings leave.</param>
/// <param name="Unsure">Whether capitals all around hide if it is a person's name.</param>
internal readonly record struct Mention(NameEntry Entry, string Text, int Start, int Length, TextZone Zone, double Factor, bool Unsure)
{
    /// <summary>The name as written.</summary>
    public string Written => Text.Substring(Start, Length);
}
