using Microsoft.Extensions.Options;
using NewsBot.Messages;

namespace NewsBot.Commands;

/// <summary>Stories that contain words.</summary>
internal sealed class SearchCommand(HitList hits, TopicWords topics, IOptionsMonitor<CommandsOptions> options) : ICommand
{
    private const int ShortestBeginning = 3;

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

    // The first word that is looked for, alone and as a beginning: the widest search that still is what was asked.
    private static string Shorter(string words)
    {
        var first = words.Split(' ')
            .Where(word => !word.StartsWith('-'))
            .Select(word => new string([.. word.Where(char.IsLetterOrDigit)]))
            .FirstOrDefault(word => word.Length >= ShortestBeginning);
        return first is null ? "/latest" : $"/search {first[..Math.Max(ShortestBeginning, first.Length - Math.Max(1, first.Length / 4))]}*";
    }
}
