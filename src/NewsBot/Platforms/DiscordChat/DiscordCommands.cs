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

    /// <summary>Registers the commands where they are not registered in this form already.</summary>
    /// <param name="application">The bot's application.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The platform's answer; null where nothing had to be done.</returns>
    public async Task<DiscordAnswer?> RegisterAsync(string application, CancellationToken cancellationToken)
    {
        var commands = JsonSerializer.SerializeToUtf8Bytes(Bodies(router.Definitions, DiscordLocales.Languages), RestJson.Default.ImmutableArrayDiscordCommandBody);
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

    /// <summary>The definitions in the platform's form.</summary>
    internal static ImmutableArray<DiscordCommandBody> Bodies(ImmutableArray<CommandDefinition> definitions, ImmutableArray<(string Language, Func<string, string?> Find)> languages) =>
        [.. definitions.Select(definition => Body(definition, languages))];

    private static DiscordCommandBody Body(CommandDefinition definition, ImmutableArray<(string Language, Func<string, string?> Find)> languages) => new(
        definition.Name,
        DiscordLocales.Names(definition.NameKey, languages),
        Described(definition.DescriptionKey),
        DiscordLocales.Descriptions(definition.DescriptionKey, MaxDescription, languages),
        [.. definition.Options.OrderByDescending(option => option.Required).Select(option => Body(definition, option, languages))],
        definition.Configures ? ManageChannels : null,
        [0, 1],
        [0]);

    private static DiscordOptionBody Body(CommandDefinition definition, CommandOption option, ImmutableArray<(string Language, Func<string, string?> Find)> languages)
    {
        var isNumber = option.Kind == OptionKind.Number;
        var key = definition.OptionKey(option);
        return new(
            isNumber ? Number : Text,
            option.Name,
            DiscordLocales.Names(definition.OptionNameKey(option), languages),
            Described(key),
            DiscordLocales.Descriptions(key, MaxDescription, languages),
            option.Required,
            definition.Completes(option) ? true : null,
            isNumber ? 1 : null);
    }

    private static string Described(string key) => DiscordText.Shorten(Texts.In("en")[key], MaxDescription);
}
