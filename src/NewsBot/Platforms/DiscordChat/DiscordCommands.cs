using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Dapper;
using NewsBot.Commands;
using NewsBot.Messages;
using NewsBot.Platforms.DiscordChat.Posting;
using NewsBot.Platforms.DiscordChat.Rest;
using NewsBot.Storage;
using CommandDefinition = NewsBot.Commands.CommandDefinition;

namespace NewsBot.Platforms.DiscordChat;

/// <summary>The slash commands as the platform shows them, from the one definition of each command; registered only where they changed.</summary>
/// <param name="router">Has the definitions.</param>
/// <param name="api">Registers.</param>
/// <param name="database">Keeps what was registered.</param>
internal sealed class DiscordCommands(CommandRouter router, DiscordApi api, Database database)
{
    private const int MaxDescription = 100;
    private const int Text = 3, Number = 4;

    // Manage Channels: who arranges a channel arranges what is posted there (https://discord.com/developers/docs/topics/permissions).
    private const string ManageChannels = "16";

    // https://discord.com/developers/docs/reference#locales: the platform refuses any other.
    private static readonly HashSet<string> Languages = new(StringComparer.Ordinal)
    {
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR",
        "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
    };

    /// <summary>Registers the commands where they are not registered in this form already.</summary>
    /// <param name="application">The bot's application.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The platform's answer; null where nothing had to be done.</returns>
    public async Task<DiscordAnswer?> RegisterAsync(string application, CancellationToken cancellationToken)
    {
        var commands = JsonSerializer.SerializeToUtf8Bytes(Bodies(router.Definitions), RestJson.Default.ImmutableArrayDiscordCommandBody);
        var hash = Convert.ToHexString(SHA256.HashData(commands));
        var known = await database.ReadAsync(connection => connection.ExecuteScalarAsync<string?>("SELECT hash FROM discord_registration WHERE application = @application", new { application }), cancellationToken);
        if (known == hash)
        {
            return null;
        }

        var answer = await api.RegisterAsync(application, commands, cancellationToken);
        if (answer is DiscordAnswer.Done)
        {
            const string sql = "INSERT INTO discord_registration (application, hash) VALUES (@application, @hash) ON CONFLICT (application) DO UPDATE SET hash = excluded.hash";
            await database.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(sql, new { application, hash }, transaction), cancellationToken);
        }

        return answer;
    }

    /// <summary>Whether an option of this kind is completed while it is typed.</summary>
    public static bool IsCompleted(OptionKind kind) =>
        kind is OptionKind.Topic or OptionKind.TopicOrWords or OptionKind.TopicOrStory or OptionKind.Story or OptionKind.Command or OptionKind.Setting;

    /// <summary>The definitions in the platform's form.</summary>
    internal static ImmutableArray<DiscordCommandBody> Bodies(ImmutableArray<CommandDefinition> definitions) => [.. definitions.Select(Body)];

    private static DiscordCommandBody Body(CommandDefinition definition) => new(
        definition.Name,
        Described(definition.DescriptionKey),
        Localised(definition.DescriptionKey),
        [.. definition.Options.OrderByDescending(option => option.Required).Select(option => Body(definition, option, isFirst: option == definition.Options[0]))],
        definition.Configures ? ManageChannels : null,
        [0, 1],
        [0]);

    private static DiscordOptionBody Body(CommandDefinition definition, CommandOption option, bool isFirst)
    {
        var isNumber = option.Kind == OptionKind.Number;
        var key = definition.OptionKey(option);
        return new(isNumber ? Number : Text, option.Name, Described(key), Localised(key), option.Required, isFirst && IsCompleted(option.Kind) ? true : null, isNumber ? 1 : null);
    }

    private static string Described(string key) => DiscordText.Shorten(Texts.In("en")[key], MaxDescription);

    private static ImmutableSortedDictionary<string, string>? Localised(string key)
    {
        var words = Texts.Languages
            .Where(language => Languages.Contains(language) && Texts.In(language).Keys.Contains(key, StringComparer.Ordinal))
            .ToImmutableSortedDictionary(language => language, language => DiscordText.Shorten(Texts.In(language)[key], MaxDescription), StringComparer.Ordinal);
        return words.IsEmpty ? null : words;
    }
}
