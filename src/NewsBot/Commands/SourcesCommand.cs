using System.Collections.Immutable;
using NewsBot.Ingestion;
using NewsBot.Messages;
using NodaTime;

namespace NewsBot.Commands;

/// <summary>Where the news come from, and how fresh each source is.</summary>
internal sealed class SourcesCommand(SourceHealth health) : ICommand
{
    private const int LinesOnPage = 15;

    public CommandDefinition Definition { get; } = new("sources", [new("page", OptionKind.Number) { NamedOnly = true }])
    {
        Examples = ["/sources"],
    };

    public async Task<Message> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var texts = call.Texts;
        var all = await health.AllAsync(cancellationToken);
        if (all.IsEmpty)
        {
            return new Answer(texts).Paragraph(texts["sources.none"]).ToMessage();
        }

        var page = all.Skip((call.Page - 1) * LinesOnPage).Take(LinesOnPage).ToImmutableArray();
        return page.IsEmpty
            ? PastTheEnd.Add(new Answer(texts), call, "/sources").ToMessage()
            : new Answer(texts)
                .Heading(texts["sources.title"])
                .List(page.Select(source => Line(call, source)))
                .Pages("/sources", call.Page, all.Length > call.Page * LinesOnPage)
                .ToMessage();
    }

    private static ImmutableArray<Run> Line(CommandCall call, SourceStatus source)
    {
        var (texts, times) = (call.Texts, call.Times);
        var line = source.LastNew is { } last
            ? texts.Format("sources.line", ("age", times.Age(Instant.FromDateTimeOffset(last))), ("count", texts.Count("sources.articles", source.Articles)))
            : texts["sources.lineNever"];
        line += source.LastChecked is { } looked
            ? texts.Format("sources.checked", ("age", times.Age(Instant.FromDateTimeOffset(looked))))
            : texts["sources.neverChecked"];
        line += source is { FailingSince: { } since, NextTry: { } next }
            ? texts.Format("sources.failing", ("time", times.Moment(Instant.FromDateTimeOffset(since))), ("next", times.Moment(Instant.FromDateTimeOffset(next)))) + Reason(call, source)
            : "";
        line += source is { IsSilent: true, UsualGap: { } usual } ? texts.Format("sources.silent", ("usual", times.Length(Duration.FromTimeSpan(usual)))) : "";
        line += source.MovedTo is { } moved ? texts.Format("sources.moved", ("address", moved)) : "";
        return [Run.Bold(source.Name), Run.Of(source.Problems.IsEmpty || source.FailingSince is not null ? line : line + texts.Count("sources.problems", source.Problems.Length))];
    }

    // What is wrong, for whoever asks; what to do about it is for administrators and stands in /status.
    private static string Reason(CommandCall call, SourceStatus source) => source.Problems is [var problem, ..]
        ? call.Texts.Format("sources.reason", ("reason", problem.Reason.IndexOf(". ", StringComparison.Ordinal) is var end and >= 0 ? problem.Reason[..end] : problem.Reason.TrimEnd('.')))
        : "";
}
