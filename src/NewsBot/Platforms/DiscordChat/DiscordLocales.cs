using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsBot.Messages;
using NewsBot.Platforms.DiscordChat.Posting;

namespace NewsBot.Platforms.DiscordChat;

/// <summary>Names and descriptions of commands in the languages that the platform's apps can be set to. It refuses every other language, and Arabic is not among them.</summary>
internal static partial class DiscordLocales
{
    // https://discord.com/developers/docs/reference#locales
    private static readonly ImmutableArray<string> Known =
    [
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR",
        "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
    ];

    /// <summary>NewsBot's languages besides English, in which commands are registered anyway: each with what it says for a key, null for nothing of its own.</summary>
    public static ImmutableArray<(string Language, Func<string, string?> Find)> Languages { get; } =
        [.. Texts.Languages.Where(language => language != "en").Select(language => (language, (Func<string, string?>)(key => Texts.In(language) is var texts && texts.Keys.Contains(key, StringComparer.Ordinal) ? texts[key] : null)))];

    /// <summary>The platform's names of a language: Spanish has two, Arabic none.</summary>
    public static IEnumerable<string> Of(string language) => Known.Where(known => known == language || known.Split('-')[0] == language);

    /// <summary>Descriptions by the platform's name of the language; null for none.</summary>
    public static ImmutableSortedDictionary<string, string>? Descriptions(string key, int length, ImmutableArray<(string Language, Func<string, string?> Find)> languages) =>
        Words(key, text => DiscordText.Shorten(text, length), languages);

    /// <summary>Names by the platform's name of the language; null for none. A name that the platform would refuse is left out: it would refuse all commands with it.</summary>
    public static ImmutableSortedDictionary<string, string>? Names(string key, ImmutableArray<(string Language, Func<string, string?> Find)> languages) =>
        Words(key, text => IsName(text) ? text : null, languages);

    /// <summary>True for what the platform takes as the name of a command or an option.</summary>
    public static bool IsName(string text) => Name().IsMatch(text) && text == text.ToLowerInvariant();

    private static ImmutableSortedDictionary<string, string>? Words(string key, Func<string, string?> form, ImmutableArray<(string Language, Func<string, string?> Find)> languages)
    {
        var words = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (language, find) in languages)
        {
            foreach (var locale in Of(language))
            {
                if (find(key) is { } text && form(text) is { Length: > 0 } formed)
                {
                    words[locale] = formed;
                }
            }
        }

        return words.Count == 0 ? null : words.ToImmutable();
    }

    // https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming; Devanagari and Thai with their signs.
    [GeneratedRegex(@"^[-_'\p{L}\p{N}\u0900-\u097F\u0E00-\u0E7F]{1,32}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
