using System.Globalization;
using NewsBot.Commands;
using NewsBot.Delivery;
using NewsBot.Messages;

namespace NewsBot.Platforms.TelegramChat;

/// <summary>Answers updates: commands, buttons, and what happens to the bot in a chat. It is the same for polling and for the webhook.</summary>
internal sealed class TelegramConversation(ITelegramClient client, TelegramReplies replies, TelegramRights rights, CommandRouter router, SuspendedChats chats)
{
    /// <summary>The bot's name without the @, once it is known.</summary>
    public string? BotName { get; set; }

    /// <summary>Handles one update. When it returns, nothing of the update is left to do.</summary>
    public Task HandleAsync(TelegramUpdate update, CancellationToken cancellationToken) => update switch
    {
        TelegramUpdate.Said said => AnswerAsync(said, cancellationToken),
        TelegramUpdate.Pressed { Chat.Kind: TelegramChatKind.Channel } pressed => PressedInChannelAsync(pressed, cancellationToken),
        TelegramUpdate.Pressed pressed => PressedAsync(pressed, cancellationToken),
        TelegramUpdate.Standing changed => StandingAsync(changed, cancellationToken),
        TelegramUpdate.Migrated migrated => chats.MoveAsync(Address(migrated.From), Address(migrated.To), cancellationToken),
        _ => Task.CompletedTask,
    };

    private static ChatAddress Address(long chat) => new("telegram", chat.ToString(CultureInfo.InvariantCulture));

    private static string UserId(TelegramUser user) => $"telegram:{user.Id.ToString(CultureInfo.InvariantCulture)}";

    private async Task AnswerAsync(TelegramUpdate.Said said, CancellationToken cancellationToken)
    {
        var isPrivate = said.Chat.Kind == TelegramChatKind.Private;
        if (said.Chat.Kind == TelegramChatKind.Channel
            || TelegramCommandLine.Read(said.Text, BotName, isPrivate) is not { } command
            || (!isPrivate && !command.IsAddressed && router.Find(command.Line) is null))
        {
            // What is posted in a channel is news for its readers, and what another bot of the group may know is left to it.
            return;
        }

        // All anonymous administrators of the platform share one user id; their chat tells them apart.
        var user = said.From is { } from && said.SenderChat is null ? UserId(from) : said.Chat.Address.ToString();
        var answer = command.For is { } other
            ? await AboutAsync(other, command.Line, said.From, user, cancellationToken)
            : await router.AnswerAsync(
                new CommandRequest(said.Chat.Address, user, command.Line, rights.IsAdministrator(said.From))
                {
                    MayConfigure = await MayAsync(command.Line, said.Chat, said.From, said.SenderChat, cancellationToken),
                },
                cancellationToken);
        await replies.PostAsync(said.Chat.Address, answer, isPrivate ? null : said.MessageId, cancellationToken);
    }

    // Another chat's subscriptions are its administrators' to see and to change.
    private async Task<Message> AboutAsync(string other, string line, TelegramUser? from, string user, CancellationToken cancellationToken)
    {
        var texts = Texts.In(from?.Language ?? "en");
        var id = long.TryParse(other, CultureInfo.InvariantCulture, out var number) ? number
            : await client.GetChatIdAsync(other, cancellationToken) is TelegramAnswer<long>.Done { Value: var found } ? found
            : (long?)null;
        if (id is not { } chat)
        {
            return Message.Plain(texts.Format("bot.chatUnknown", ("chat", other)));
        }

        return await rights.MayConfigureAsync(Address(chat).Chat, isPrivate: false, from, senderChat: null, cancellationToken)
            ? await router.AnswerAsync(new CommandRequest(Address(chat), user, line, rights.IsAdministrator(from)), cancellationToken)
            : Message.Plain(texts.Format("bot.notYours", ("chat", other)));
    }

    private async Task PressedAsync(TelegramUpdate.Pressed pressed, CancellationToken cancellationToken)
    {
        // First, so that the button stops waiting: its sign lives 150 s, the answer may take longer where a pace is kept.
        await client.AnswerCallbackAsync(pressed.CallbackId, text: null, cancellationToken);
        var (line, turnsPage) = ButtonData.Read(pressed.Data);
        var request = new CommandRequest(pressed.Chat.Address, UserId(pressed.From), line, rights.IsAdministrator(pressed.From))
        {
            MayConfigure = await MayAsync(line, pressed.Chat, pressed.From, senderChat: null, cancellationToken),
        };
        var answer = await router.AnswerAsync(request, cancellationToken);
        if (turnsPage)
        {
            await replies.ReplaceAsync(pressed.Chat.Address, pressed.MessageId, answer, cancellationToken);
        }
        else
        {
            await replies.PostAsync(pressed.Chat.Address, answer, pressed.Chat.Kind == TelegramChatKind.Private ? null : pressed.MessageId, cancellationToken);
        }
    }

    // A reader's question is not for all readers of the channel: the answer goes to the one who pressed.
    private async Task PressedInChannelAsync(TelegramUpdate.Pressed pressed, CancellationToken cancellationToken)
    {
        var answer = await router.AnswerAsync(
            new CommandRequest(pressed.Chat.Address, UserId(pressed.From), ButtonData.Read(pressed.Data).Line) { MayConfigure = false },
            cancellationToken);
        var posted = await replies.PostAsync(Address(pressed.From.Id), answer, replyTo: null, cancellationToken);
        var texts = Texts.In(pressed.From.Language ?? "en");
        await client.AnswerCallbackAsync(pressed.CallbackId, posted ? texts["bot.answeredInPrivate"] : texts.Format("bot.openFirst", ("bot", $"@{BotName}")), cancellationToken);
    }

    private async Task StandingAsync(TelegramUpdate.Standing changed, CancellationToken cancellationToken)
    {
        var chat = changed.Chat.Address;
        if (!changed.MaySend)
        {
            await chats.SuspendAsync(chat, $"the bot is {changed.After} there", cancellationToken);
            return;
        }

        await chats.ResumeAsync(chat, cancellationToken);
        if (changed.Before is "left" or "kicked" && changed.Chat.Kind is TelegramChatKind.Group or TelegramChatKind.Supergroup)
        {
            await replies.PostAsync(chat, Greeting.In(changed.By.Language ?? "en"), replyTo: null, cancellationToken);
        }
    }

    // The platform is only asked where the answer matters.
    private async Task<bool> MayAsync(string line, TelegramPlace chat, TelegramUser? user, long? senderChat, CancellationToken cancellationToken) =>
        router.Find(line) is not { Configures: true }
        || await rights.MayConfigureAsync(chat.Address.Chat, chat.Kind == TelegramChatKind.Private, user, senderChat, cancellationToken);
}
