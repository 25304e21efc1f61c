using System.Collections.Immutable;
using NewsBot.Messages;
using NodaTime;

namespace NewsBot.Commands;

/// <summary>The settings that a chat can change, and what can be written for each.</summary>
internal static class SettingNames
{
    public const string TimeZone = "timezone";
    public const string Quiet = "quiet";
    public const string Language = "language";
    public const string Posts = "posts";

    public static ImmutableArray<string> All { get; } = [TimeZone, Quiet, Language, Posts];

    /// <summary>Values of <see cref="Posts"/>: the headline alone, or with the first sentences.</summary>
    public static ImmutableArray<string> PostForms { get; } = ["headline", "summary"];

    private static ImmutableArray<string> QuietExamples { get; } = ["22:00-07:00", "off"];

    /// <summary>A value that works.</summary>
    public static string Example(string setting) => setting switch
    {
        TimeZone => "Asia/Baghdad",
        Quiet => QuietExamples[0],
        Language => "en",
        _ => PostForms[0],
    };

    /// <summary>True where somebody means a language by its code or by its name, in that language or in English.</summary>
    public static bool IsLanguage(string language, string text) =>
        new[] { language, Texts.In(language)[$"language.{language}"], Texts.In("en")[$"language.{language}"] }.Contains(text, StringComparer.OrdinalIgnoreCase);

    /// <summary>Completes <c>quiet 22</c> and the like.</summary>
    public static IEnumerable<Choice> Complete(string typed, int count)
    {
        var space = typed.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0)
        {
            return All.Where(name => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).Select(name => new Choice(name, name));
        }

        var setting = typed[..space].ToLowerInvariant();
        return Values(setting, typed[space..].Trim()).Take(count).Select(value => new Choice($"{setting} {value}", value));
    }

    /// <summary>Values of a setting that fit what was typed so far; none for a setting that there is not.</summary>
    public static IEnumerable<string> Values(string setting, string begun)
    {
        return setting switch
        {
            TimeZone => DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Contains(begun.Replace(' ', '_'), StringComparison.OrdinalIgnoreCase)),
            Quiet => QuietExamples.Where(Begins),
            Language => Texts.Languages.Where(Begins),
            Posts => PostForms.Where(Begins),
            _ => Enumerable.Empty<string>(),
        };

        bool Begins(string value) => value.StartsWith(begun, StringComparison.OrdinalIgnoreCase);
    }
}
