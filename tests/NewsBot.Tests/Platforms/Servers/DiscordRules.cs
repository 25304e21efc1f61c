using System.Text.RegularExpressions;

namespace NewsBot.Tests.Platforms.Servers;

/// <summary>What Discord calls malformed (50035); null where a request is fine.</summary>
public static partial class DiscordRules
{
    private static readonly HashSet<string> Locales =
    [
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR",
        "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
    ];

    public static string? Message(DiscordRequests.Message message)
    {
        var embeds = message.Embeds ?? [];
        if (string.IsNullOrWhiteSpace(message.Content) && embeds.Length == 0)
        {
            return "the message is empty";
        }

        if (message.AllowedMentions is null)
        {
            return "a message of ours without allowed_mentions would notify everybody that a headline names";
        }

        if ((message.Attachments?.Length ?? 0) != (message.Picture is null ? 0 : 1) || message.Attachments?.Any(file => file.Id != 0 || file.Filename.Length == 0 || file.Description?.Length > 1024) == true)
        {
            return "attachments: each needs its file, and a description of 1024 or fewer";
        }

        return message.Content?.Length > 2000 ? "content: 2000 or fewer in length"
            : embeds.Length > 10 ? "embeds: 10 or fewer"
            : embeds.Sum(Length) > 6000 ? "embeds: 6000 or fewer over all of them"
            : embeds.Select(Embed).Append(Components(message.Components ?? [])).FirstOrDefault(problem => problem is not null);
    }

    public static string? Command(DiscordRequests.Command command)
    {
        var options = command.Options ?? [];
        return !Name().IsMatch(command.Name) ? $"name: {command.Name}"
            : command.Description.Length is < 1 or > 100 ? $"{command.Name}: description"
            : Localised(command.NameLocalizations, command.DescriptionLocalizations) is { } wrong ? $"{command.Name}: {wrong}"
            : Size(command) > 8000 ? $"{command.Name}: 8000 or fewer over all of it"
            : options.Length > 25 || !options.OrderByDescending(option => option.Required == true).SequenceEqual(options) ? $"{command.Name}: required options stand first"
            : options.Select(Option).FirstOrDefault(problem => problem is not null);
    }

    public static string? Choices(DiscordRequests.Choice[] choices) =>
        choices.Length > 25 ? "choices: 25 or fewer"
        : choices.Any(choice => choice.Name.Length is < 1 or > 100 || choice.Value.Length is < 1 or > 100) ? "choices: 1 to 100 in length"
        : null;

    private static int Length(DiscordRequests.Embed embed) => (embed.Title?.Length ?? 0) + (embed.Description?.Length ?? 0) + (embed.Footer?.Text.Length ?? 0);

    private static string? Embed(DiscordRequests.Embed embed) =>
        embed.Title?.Length > 256 ? "title: 256 or fewer"
        : embed.Description?.Length > 4096 ? "description: 4096 or fewer"
        : embed.Footer?.Text.Length > 2048 ? "footer: 2048 or fewer"
        : embed.Url is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https") ? "url: not a well formed URL"
        : Length(embed) == 0 ? "embed: empty"
        : new[] { embed.Title, embed.Description, embed.Footer?.Text }.Any(text => text is not null && !IsWellFormed(text)) ? "text: half a character"
        : null;

    private static string? Components(DiscordRequests.Component[] rows)
    {
        var buttons = rows.SelectMany(row => row.Components ?? []).ToList();
        return rows.Length > 5 || rows.Any(row => row.Type != 1 || row.Components is not { Length: >= 1 and <= 5 }) ? "components: at most 5 rows of 1 to 5"
            : buttons.Any(button => button.Type != 2 || button.Style is not (>= 1 and <= 4) || button.Label is not { Length: >= 1 and <= 80 }) ? "button: label of 1 to 80"
            : buttons.Any(button => button.CustomId is not { Length: >= 1 and <= 100 }) ? "custom_id: 1 to 100"
            : buttons.Select(button => button.CustomId).Distinct(StringComparer.Ordinal).Count() != buttons.Count ? "COMPONENT_CUSTOM_ID_DUPLICATED"
            : null;
    }

    private static string? Option(DiscordRequests.Option option) =>
        !Name().IsMatch(option.Name) ? $"option: {option.Name}"
        : option.Description.Length is < 1 or > 100 ? $"option {option.Name}: description"
        : Localised(option.NameLocalizations, option.DescriptionLocalizations) is { } wrong ? $"option {option.Name}: {wrong}"
        : option.Type is not (3 or 4) ? $"option {option.Name}: type"
        : option.Type == 3 && option.MinValue is not null ? $"option {option.Name}: min_value"
        : null;

    private static string? Localised(Dictionary<string, string>? names, Dictionary<string, string>? descriptions) =>
        (names ?? []).Keys.Concat((descriptions ?? []).Keys).FirstOrDefault(locale => !Locales.Contains(locale)) is { } locale ? $"locale {locale}"
        : (names ?? []).Values.FirstOrDefault(name => !LocalisedName().IsMatch(name) || name != name.ToLowerInvariant()) is { } name ? $"name {name}"
        : (descriptions ?? []).Values.Any(description => description.Length is < 1 or > 100) ? "description: 1 to 100"
        : null;

    private static int Size(DiscordRequests.Command command) => command.Name.Length + command.Description.Length + Longest(command.NameLocalizations) + Longest(command.DescriptionLocalizations)
        + (command.Options ?? []).Sum(option => option.Name.Length + option.Description.Length + Longest(option.NameLocalizations) + Longest(option.DescriptionLocalizations));

    private static int Longest(Dictionary<string, string>? words) => (words ?? []).Values.Select(text => text.Length).DefaultIfEmpty().Max();

    private static bool IsWellFormed(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString())) == text;

    [GeneratedRegex(@"^[-_'\p{L}\p{N}\u0900-\u097F\u0E00-\u0E7F]{1,32}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LocalisedName();

    [GeneratedRegex("^[a-z0-9_-]{1,32}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
