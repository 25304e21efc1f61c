using NewsBot.Configuration;

namespace NewsBot.Topics;

/// <summary>The section <c>Topics</c> of the configuration.</summary>
public sealed class TopicOptions
{
    /// <summary>Key of the section.</summary>
    public const string Key = "Topics";

    /// <summary>The catalogue of topics, relative to the configuration file.</summary>
    [AtNextStart]
    public string File { get; set; } = "topics.json";
}
