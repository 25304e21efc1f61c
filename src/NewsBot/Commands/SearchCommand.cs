using Microsoft.Extensions.Options;
using NewsBot.Messages;

namespace NewsBot.Commands;

/// <summary>Stories that contain words.</summary>
internal sealed class SearchCommand(HitList hits, TopicWords topics, IOptionsMonitor<CommandsOptions> options) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        "search",
        [new("words", OptionKind.Words, Required: true), new("page", OptionKind.Number) { NamedOnly = true }])
    {
        Aliases = ["find"],
        Examples = ["/search grain terminal", "/search \"transport ministry\" -railway", "/search elect*"],
    };

    public async Task<Message> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var texts = call.Texts;
        var words = call.Arguments.Text("words")!;
        var command = $"/search {words}";
        var found = new Answer(texts).Heading(texts.Format("search.title", ("text", words)));
        if (await hits.AddAsync(found, call, words, options.CurrentValue.PageSize, command, cancellationToken))
        {
            return found.ToMessage();
        }

        var answer = new Answer(texts);
        if (call.Page > 1)
        {
            return PastTheEnd.Add(answer, call, command).ToMessage();
        }

        topics.Near(answer.Paragraph(texts.Format("search.none", ("text", words))), words, "/latest", texts);
        return answer.Note(texts.Runs("search.try", ("command", Run.Do(Shorter(words))))).ToMessage();
    }

    // The first word alone, as a beginning: the widest search that still is what was asked for.
    private static string Shorter(string words)
    {
        var first = words.Split(' ').Select(word => new string([.. word.Where(char.IsLetterOrDigit)])).FirstOrDefault(word => word.Length >= 4);
        return first is null ? "/latest" : $"/search {first[..Math.Max(4, first.Length - 2)]}*";
    }
}
