using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using NewsBot.Commands;
using NewsBot.Messages;
using NewsBot.Storage;

namespace NewsBot.Platforms.TelegramChat;

/// <summary>The platform's menus of commands, from the one definition of each: by kind of chat, who may use it there, and language. They are set only when they changed.</summary>
internal sealed partial class TelegramMenus(ITelegramClient client, CommandRouter router, Database database, ILogger<TelegramMenus> logger)
{
    private const int LongestDescription = 256;

    /// <summary>Sets the menus, if they are not those set last.</summary>
    public async Task ShowAsync(long bot, CancellationToken cancellationToken)
    {
        var menus = All();
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', menus.Select(menu => $"{menu.Scope} {menu.Language} {string.Join('\t', menu.Commands)}")))));
        var last = await database.ReadAsync(connection => connection.ExecuteScalarAsync<string?>("SELECT hash FROM telegram_menu WHERE bot = @bot", new { bot }), cancellationToken);
        if (last == hash)
        {
            return;
        }

        foreach (var menu in menus)
        {
            if (await client.SetCommandsAsync(menu, cancellationToken) is var answer and not TelegramAnswer<bool>.Done)
            {
                // Commands work without a menu; the next start tries again.
                LogNotSet(menu.Scope, TelegramErrors.Words(answer));
                return;
            }
        }

        await database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync(
                "INSERT INTO telegram_menu (bot, hash) VALUES (@bot, @hash) ON CONFLICT (bot) DO UPDATE SET hash = excluded.hash", new { bot, hash }, transaction),
            cancellationToken);
    }

    private ImmutableArray<TelegramCommandMenu> All()
    {
        var forAll = router.Definitions.Where(definition => !definition.AdministratorsOnly).ToImmutableArray();
        var forMembers = forAll.Where(definition => !definition.Configures).ToImmutableArray();
        return
        [
            .. from scope in new[] { ("default", forMembers), ("all_group_chats", forMembers), ("all_private_chats", forAll), ("all_chat_administrators", forAll) }
               from language in Texts.Languages
               select Menu(scope.Item1, language, scope.Item2),
        ];
    }

    // English is for every language without texts of its own.
    private static TelegramCommandMenu Menu(string scope, string language, ImmutableArray<Commands.CommandDefinition> definitions)
    {
        var texts = Texts.In(language);
        return new(scope, language == "en" ? null : language, [.. definitions.Select(definition => (definition.Name, Shortened(texts[definition.DescriptionKey])))]);
    }

    private static string Shortened(string text) => text.Length <= LongestDescription ? text : $"{text[..(LongestDescription - 1)].TrimEnd()}…";

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram: the menu of commands for {Scope} was not set: {Reason}")]
    private partial void LogNotSet(string scope, string reason);
}
