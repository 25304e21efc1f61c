using System.Collections.Immutable;
using System.Data.Common;
using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Configuration;
using NewsBot.Messages;
using NewsBot.Subscriptions;
using NodaTime;

namespace NewsBot.Commands;

/// <summary>Takes a line from any platform and gives the answer. It never throws for what a user typed.</summary>
public sealed partial class CommandRouter
{
    // Far more than any command needs; longer lines are pasted by mistake or in malice.
    private const int LongestLine = 1000;
    private const int NamesOffered = 3;

    private readonly ImmutableArray<ICommand> _commands;
    private readonly Dictionary<string, ICommand> _byName = new(StringComparer.Ordinal);
    private readonly ArgumentBinder _binder;
    private readonly Completion _completion;
    private readonly OptionCompletion _optionCompletion;
    private readonly LiveExamples _examples;
    private readonly UserRates _rates;
    private readonly SubscriptionStore _subscriptions;
    private readonly IOptionsMonitor<CommandsOptions> _options;
    private readonly TimeProvider _time;
    private readonly ILogger<CommandRouter> _log;

    internal CommandRouter(
        IEnumerable<ICommand> commands,
        ArgumentBinder binder,
        Completion completion,
        OptionCompletion optionCompletion,
        LiveExamples examples,
        SubscriptionStore subscriptions,
        IOptionsMonitor<CommandsOptions> options,
        TimeProvider time,
        ILogger<CommandRouter> log)
    {
        _commands = [.. commands];
        _binder = binder;
        _completion = completion;
        _optionCompletion = optionCompletion;
        _examples = examples;
        _subscriptions = subscriptions;
        _options = options;
        _time = time;
        _log = log;
        _rates = new UserRates(time);
        Definitions = [.. _commands.Select(command => command.Definition)];
        foreach (var command in _commands)
        {
            foreach (var name in command.Definition.Aliases.Prepend(command.Definition.Name))
            {
                _byName.Add(name, command);
            }
        }
    }

    /// <summary>All commands, in the order of the help.</summary>
    public ImmutableArray<CommandDefinition> Definitions { get; }

    /// <summary>The command that a line names, by its own name or another one for it; null where there is none.</summary>
    /// <param name="line">A line or a name, with or without the slash.</param>
    public CommandDefinition? Find(string line)
    {
        var name = line.TrimStart('/').Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
        return _byName.GetValueOrDefault(name.ToLowerInvariant())?.Definition;
    }

    /// <summary>Answers a request: parses it, checks who may, counts the user's rate, runs the command.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Message> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var texts = Texts.In("en");
        try
        {
            var settings = await _subscriptions.SettingsAsync(request.Chat, cancellationToken);
            texts = Texts.In(settings.Language);
            return await AnswerAsync(request, settings, texts, cancellationToken);
        }
        catch (DbException exception)
        {
            StoreFailed(exception, request.Chat);
            return new Answer(texts).Paragraph(texts["router.storeFailed"]).ToMessage(onlyForAsker: true);
        }
    }

    /// <summary>Completes a line that is being typed.</summary>
    /// <param name="line">The line up to the cursor, with its slash.</param>
    /// <param name="count">How many choices at most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whole lines (in <see cref="Choice.Value"/>) with a label each.</returns>
    public Task<ImmutableArray<Choice>> CompleteAsync(string line, int count, CancellationToken cancellationToken) =>
        line.Length > LongestLine ? Task.FromResult<ImmutableArray<Choice>>([]) : _completion.CompleteAsync(Definitions, line, count, cancellationToken);

    /// <summary>Completes one option of a command.</summary>
    /// <param name="request">The option, what is typed, and what the others hold.</param>
    /// <param name="count">How many choices at most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The option's values with a label each, in the chat's language; none for what is not known.</returns>
    public async Task<ImmutableArray<Choice>> CompleteAsync(OptionRequest request, int count, CancellationToken cancellationToken)
    {
        if (request.Typed.Length > LongestLine || !_byName.TryGetValue(request.Command, out var command))
        {
            return [];
        }

        var settings = await _subscriptions.SettingsAsync(request.Chat, cancellationToken);
        return await _optionCompletion.CompleteAsync(command.Definition, Definitions, request, Texts.In(settings.Language), count, cancellationToken);
    }

    private async Task<Message> AnswerAsync(CommandRequest request, ChatSettings settings, Texts texts, CancellationToken cancellationToken)
    {
        var limits = _options.CurrentValue;
        var wait = _rates.Take(request.UserId, limits.PerMinute);
        if (wait > TimeSpan.Zero)
        {
            return Line(texts.Count("router.tooFast", (int)Math.Ceiling(wait.TotalSeconds), ("limit", limits.PerMinute)), texts);
        }

        if (request.Text.Length > LongestLine)
        {
            return Line(texts.Count("router.tooLong", LongestLine), texts);
        }

        // Answers repeat what was typed.
        var line = TypedLine.Parse(VisibleText.Of(request.Text));
        var name = line.Name ?? (line.Rest.Length > 0 ? "search" : "help");
        if (!_byName.TryGetValue(name.Length > 0 ? name : "help", out var command))
        {
            return Unknown(name, request, texts);
        }

        var definition = command.Definition;
        if (definition.AdministratorsOnly && !request.IsAdministrator)
        {
            return Line(texts.Format("router.administratorsOnly", ("command", $"/{definition.Name}")), texts);
        }

        // Without arguments such a command only shows or explains, and everybody may see that.
        if (definition.Configures && !request.MayConfigure && line.Tokens.Length > 0)
        {
            return Line(texts["router.mayNotConfigure"], texts);
        }

        var (arguments, problem) = _binder.Bind(definition, line, limits.MaxCount);
        return problem is null
            ? await command.AnswerAsync(new CommandCall(request, definition, arguments, settings, Instant.FromDateTimeOffset(_time.GetUtcNow())), cancellationToken)
            : await _examples.WrongAsync(definition, problem.Words(texts), texts, cancellationToken);
    }

    private static Message Line(string text, Texts texts) => new Answer(texts).Paragraph(text).ToMessage(onlyForAsker: true);

    private Message Unknown(string name, CommandRequest request, Texts texts)
    {
        var names = Definitions
            .Where(definition => request.IsAdministrator || !definition.AdministratorsOnly)
            .SelectMany(definition => definition.Aliases.Prepend(definition.Name));
        var near = Spelling.Near(name, names, NamesOffered);
        var command = ("command", Run.Of($"/{name}"));
        var help = ("help", Run.Do("/help"));
        return near switch
        {
            [] => new Answer(texts).Paragraph(texts.Runs("router.unknown", command, help)).ToMessage(onlyForAsker: true),
            _ => new Answer(texts)
                .Paragraph(texts.Runs("router.unknownNear", command, help, ("near", Run.Do($"/{near[0]}"))))
                .Row(near.Select(other => new Button($"/{other}", $"/{other}")))
                .ToMessage(onlyForAsker: true),
        };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The store failed while answering {Chat}")]
    private partial void StoreFailed(DbException exception, ChatAddress chat);
}
