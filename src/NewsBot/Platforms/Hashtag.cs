namespace NewsBot.Platforms;

/// <summary>A topic's name as a hashtag.</summary>
internal static class Hashtag
{
    /// <summary><c>#Iraq</c>, <c>#KurdistanRegion</c>; in scripts without capitals the words are joined by underscores.</summary>
    public static string Of(string topic)
    {
        var words = topic.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var joint = words.All(word => char.IsUpper(word[0]) || char.IsDigit(word[0])) ? "" : "_";
        return "#" + string.Join(joint, words);
    }
}
