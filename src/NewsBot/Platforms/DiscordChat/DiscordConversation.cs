using System.Collections.Immutable;
using System.Data.Common;
using Microsoft.Extensions.Options;
using NewsBot.Commands;
using NewsBot.Delivery;
using NewsBot.Messages;
using NewsBot.Platforms.DiscordChat.Posting;
using NewsBot.Platforms.DiscordChat.Rest;

namespace NewsBot.Platforms.DiscordChat;

/// <summary>Answers what users ask: first a sign that it was heard, within the platform's three seconds, then the answer.</summary>
/// <param name="api">Answers.</param>
/// <param name="router">Knows the answers.</param>
/// <param name="suspended">Channels that could not be reached; a channel that asks can.</param>
/// <param name="options">Who may do everything.</param>
/// <param name="logger">Told of answers that came too late.</param>
internal sealed partial class DiscordConversation(DiscordApi api, CommandRouter router, SuspendedChats suspended, IOptionsMonitor<DiscordOptions> options, ILogger<DiscordConversation> logger)
{
    // https://discord.com/developers/docs/interactions/application-commands#autocomplete
    private const int MaxChoices = 25, MaxChoice = 100;
    private const int TooLate = 10062, AnsweredAlready = 40060, TokenExpired = 50027, TokenUnknown = 10015, Malformed = 50035;
    private const int Tries = 3;

    /// <summary>Says that it was heard. Nothing of ours is read before, so that a busy disk cannot make it late.</summary>
    /// <returns>False where the platform does not wait for an answer any more.</returns>
    public async Task<bool> AcknowledgeAsync(DiscordEvent asked, CancellationToken cancellationToken) => asked switch
    {
        DiscordEvent.Command command => await AcknowledgeAsync(command.From, DiscordCallback.Later(IsPrivate(command.Name)), cancellationToken),
        DiscordEvent.Pressed pressed when ButtonData.Read(pressed.CustomId).TurnsPage => await AcknowledgeAsync(pressed.From, DiscordCallback.Change, cancellationToken),
        DiscordEvent.Pressed pressed => await AcknowledgeAsync(pressed.From, DiscordCallback.Later(IsPrivate(pressed.CustomId)), cancellationToken),
        _ => true,
    };

    /// <summary>Answers what was acknowledged; choices while typing are their own acknowledgement.</summary>
    public Task AnswerAsync(DiscordEvent asked, CancellationToken cancellationToken) => asked switch
    {
        DiscordEvent.Command command => AnswerAsync(command.From, DiscordCommandLine.Of(router.Find(command.Name), command.Name, command.Options), IsPrivate(command.Name) ? Promise.Private : Promise.Public, cancellationToken),
        DiscordEvent.Pressed pressed when ButtonData.Read(pressed.CustomId) is (var line, true) => AnswerAsync(pressed.From, line, Promise.Change, cancellationToken),
        DiscordEvent.Pressed pressed => AnswerAsync(pressed.From, pressed.CustomId, IsPrivate(pressed.CustomId) ? Promise.Private : Promise.Public, cancellationToken),
        DiscordEvent.Typing typing => OfferAsync(typing, cancellationToken),
        _ => Task.CompletedTask,
    };

    // Settings and what only administrators see concern nobody else in the channel.
    private bool IsPrivate(string line) => router.Find(line) is null or { Configures: true } or { AdministratorsOnly: true };

    private async Task<bool> AcknowledgeAsync(DiscordInteraction from, DiscordCallback answer, CancellationToken cancellationToken)
    {
        var told = await api.AnswerFirstAsync(from, answer, cancellationToken);
        if (told is DiscordAnswer.Unknown)
        {
            // Where the first try arrived after all, the second one is refused as a repeat.
            told = await api.AnswerFirstAsync(from, answer, cancellationToken);
            if (told is DiscordAnswer.Refused { Code: AnsweredAlready })
            {
                return true;
            }
        }

        if (told is not DiscordAnswer.Done)
        {
            Log(from, told);
        }

        return told is DiscordAnswer.Done;
    }

    private async Task AnswerAsync(DiscordInteraction from, string line, Promise promise, CancellationToken cancellationToken)
    {
        var isAdministrator = options.CurrentValue.Admins.Contains(from.User, StringComparer.Ordinal);
        var chat = new ChatAddress(DiscordSender.Name, from.Channel);
        var message = await router.AnswerAsync(new CommandRequest(chat, $"{DiscordSender.Name}:{from.User}", line, isAdministrator, from.MayManage || isAdministrator), cancellationToken);
        await SayAsync(from, message, promise, cancellationToken);
        await suspended.ResumeAsync(chat, cancellationToken);
    }

    private async Task SayAsync(DiscordInteraction from, Message message, Promise promise, CancellationToken cancellationToken)
    {
        var onlyForAsker = message.Private || promise == Promise.Private;
        if (onlyForAsker && promise == Promise.Public)
        {
            // What was promised to everybody cannot become private; it is taken back, and told to the asker alone.
            await RepeatAsync(() => api.TakeBackAsync(from, cancellationToken), from);
        }

        var fillsIn = !onlyForAsker || promise == Promise.Private;
        if (await SayAsync(from, DiscordRenderer.Render(message), fillsIn, onlyForAsker, cancellationToken) is DiscordAnswer.Refused { Code: Malformed })
        {
            // A mistake of ours, which the log has in the platform's words; the asker gets the words alone.
            await SayAsync(from, DiscordRenderer.Render(PlainForm.Of(message)), fillsIn, onlyForAsker, cancellationToken);
        }
    }

    private async Task<DiscordAnswer?> SayAsync(DiscordInteraction from, ImmutableArray<DiscordMessageBody> parts, bool fillsIn, bool onlyForAsker, CancellationToken cancellationToken)
    {
        for (var at = 0; at < parts.Length; at++)
        {
            var part = parts[at];
            var said = at == 0 && fillsIn
                ? await RepeatAsync(() => api.AnswerAsync(from, part, cancellationToken), from)
                : await RepeatAsync(() => api.SayMoreAsync(from, onlyForAsker ? part with { Flags = (part.Flags ?? 0) | DiscordMessageBody.Ephemeral } : part, cancellationToken), from, isSafeTwice: false);
            if (said is not DiscordAnswer.Done)
            {
                return said;
            }
        }

        return null;
    }

    // Of what is said besides the first answer the platform recognises no repeat: where its end is unknown, once too often is worse than asking again.
    private async Task<DiscordAnswer> RepeatAsync(Func<Task<DiscordAnswer>> call, DiscordInteraction from, bool isSafeTwice = true)
    {
        var answer = await call();
        for (var attempt = 1; attempt < Tries && (answer is DiscordAnswer.SlowDown or DiscordAnswer.Unreachable || (isSafeTwice && answer is DiscordAnswer.Unknown)); attempt++)
        {
            answer = await call();
        }

        if (answer is not DiscordAnswer.Done)
        {
            Log(from, answer);
        }

        return answer;
    }

    private async Task OfferAsync(DiscordEvent.Typing typing, CancellationToken cancellationToken)
    {
        ImmutableArray<Choice> choices;
        try
        {
            var option = new OptionRequest(new ChatAddress(DiscordSender.Name, typing.From.Channel), typing.Name, typing.Option, typing.Typed, typing.Filled);
            choices = await router.CompleteAsync(option, MaxChoices, cancellationToken);
        }
        catch (DbException failure)
        {
            LogNoChoices(failure);
            choices = [];
        }

        var offered = choices
            .Select(choice => new DiscordChoice(DiscordText.Shorten(OutsideText.Lines(choice.Label).Replace('\n', ' '), MaxChoice), choice.Value))
            .Where(choice => choice.Name.Length > 0 && choice.Value.Length is > 0 and <= MaxChoice)
            .Take(MaxChoices);
        var answer = await api.AnswerFirstAsync(typing.From, DiscordCallback.Offer([.. offered]), cancellationToken);

        // Who types on asks anew, and the older question is then late: that is how it should be.
        if (answer is not (DiscordAnswer.Done or DiscordAnswer.Refused { Code: TooLate }))
        {
            Log(typing.From, answer);
        }
    }

    private void Log(DiscordInteraction from, DiscordAnswer answer)
    {
        if (answer is DiscordAnswer.Refused { Code: TooLate or AnsweredAlready or TokenExpired or TokenUnknown })
        {
            LogLate(from.Channel, answer.Reason);
        }
        else
        {
            LogUnanswered(from.Channel, answer.Reason);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A question in the Discord channel {Channel} was not waited for any more: {Reason}")]
    private partial void LogLate(string channel, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A question in the Discord channel {Channel} could not be answered: {Reason}")]
    private partial void LogUnanswered(string channel, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The store failed while completing what somebody types on Discord")]
    private partial void LogNoChoices(DbException failure);

    /// <summary>What the acknowledgement said would come.</summary>
    private enum Promise
    {
        /// <summary>An answer for everybody.</summary>
        Public,

        /// <summary>An answer for the asker alone.</summary>
        Private,

        /// <summary>Another page in the place of this one.</summary>
        Change,
    }
}
