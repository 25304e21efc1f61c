namespace NewsBot.Configuration;

/// <summary>One thing that is wrong with the configuration.</summary>
/// <param name="Place">The file as it was named, or the environment variable that the value came from.</param>
/// <param name="Key">Path of the key, for example <c>Sources[2].Every</c>; empty where the file as a whole is meant.</param>
/// <param name="What">What is wrong and what to write instead. Never holds a secret.</param>
/// <param name="Line">Line of the file that the key stands on, from 1; null where there is none.</param>
public sealed record ConfigurationProblem(string Place, string Key, string What, int? Line = null)
{
    /// <summary>The problem in one line: <c>config/newsbot.json: Sources[2].Every: "5min" is not a duration; write "00:05:00" (line 14)</c>.</summary>
    public override string ToString() =>
        $"{Place}: {(Key.Length > 0 ? Key + ": " : "")}{What}{(Line is { } line ? $" (line {line})" : "")}";
}
