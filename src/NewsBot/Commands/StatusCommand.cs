using System.Collections.Immutable;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsBot.Delivery;
using NewsBot.Ingestion;
using NewsBot.Messages;
using NewsBot.Stories;
using NewsBot.Subscriptions;
using NodaTime;

namespace NewsBot.Commands;

/// <summary>What an administrator needs to know: is all well, and if not, what, where, since when.</summary>
internal sealed class StatusCommand(SourceHealth health, DeliveryStatus delivery, StoryStore stories, SubscriptionStore subscriptions, HealthCheckService checks) : ICommand
{
    private const int LinesOnPage = 10;

    public CommandDefinition Definition { get; } = new("status", [new("page", OptionKind.Number) { NamedOnly = true }])
    {
        AdministratorsOnly = true,
        Examples = ["/status"],
    };

    public async Task<Message> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var texts = call.Texts;
        var sources = await health.AllAsync(cancellationToken);
        var suspended = await delivery.SuspendedAsync(cancellationToken);
        var ill = (await checks.CheckHealthAsync(cancellationToken)).Entries.Where(check => check.Value.Status != HealthStatus.Healthy);
        var problems = ill.Select(check => Check(check.Key, check.Value.Description ?? "")).Concat(sources.SelectMany(source => source.Problems.Select(problem => Problem(call, source, problem)).Concat(Remarks(call, source))))
            .Concat(suspended.Select(chat => Suspended(call, chat)))
            .ToImmutableArray();
        var page = problems.Skip((call.Page - 1) * LinesOnPage).Take(LinesOnPage).ToImmutableArray();
        if (call.Page > 1)
        {
            return page.IsEmpty
                ? PastTheEnd.Add(new Answer(texts), call, "/status").ToMessage(onlyForAsker: true)
                : Problems(new Answer(texts), texts, page, problems.Length, call.Page).ToMessage(onlyForAsker: true);
        }

        var answer = new Answer(texts).Heading(texts["status.title"]).List(
        [
            [Run.Of(await NewestAsync(call, cancellationToken))],
            [Run.Of(await CountsAsync(texts, sources.Length, cancellationToken))],
            [Run.Of(await DeliveriesAsync(texts, cancellationToken))],
            .. await delivery.UnknownsAsync(cancellationToken) is > 0 and var unknowns ? [[Run.Of(texts.Count("status.unknowns", unknowns))]] : ImmutableArray<ImmutableArray<Run>>.Empty,
        ]);
        return (problems.IsEmpty ? answer.Paragraph(texts["status.well"]) : Problems(answer, texts, page, problems.Length, page: 1))
            .Row(new Button(texts["sources.title"], "/sources"))
            .ToMessage(onlyForAsker: true);
    }

    private static Answer Problems(Answer answer, Texts texts, ImmutableArray<ImmutableArray<Run>> lines, int all, int page) => answer
        .Paragraph(texts.Count("status.problems", all))
        .List(lines)
        .Pages("/status", page, all > page * LinesOnPage);

    private static ImmutableArray<Run> Check(string name, string what) => [Run.Bold(name), Run.Of($": {what}")];

    private static ImmutableArray<Run> Problem(CommandCall call, SourceStatus source, ReadingProblem problem) =>
    [
        Run.Bold(source.Name),
        Run.Of(": "),
        new Run(problem.Place, RunStyle.Code),
        Run.Of($" — {problem.Reason}"),
        .. source is { FailingSince: { } since, NextTry: { } next }
            ? [Run.Of(call.Texts.Format("sources.failing", ("time", call.Times.Moment(Instant.FromDateTimeOffset(since))), ("next", call.Times.Moment(Instant.FromDateTimeOffset(next)))))]
            : ImmutableArray<Run>.Empty,
    ];

    private static IEnumerable<ImmutableArray<Run>> Remarks(CommandCall call, SourceStatus source)
    {
        if (source is { IsSilent: true, LastNew: { } last, UsualGap: { } usual })
        {
            yield return
            [
                Run.Bold(source.Name),
                Run.Of(call.Texts.Format(
                    "notice.source.silent",
                    ("length", call.Times.Length(call.Now - Instant.FromDateTimeOffset(last))),
                    ("usual", call.Times.Length(Duration.FromTimeSpan(usual))))),
            ];
        }

        if (source.MovedTo is { } moved)
        {
            yield return [Run.Bold(source.Name), Run.Of(call.Texts.Format("sources.moved", ("address", moved)))];
        }
    }

    private static ImmutableArray<Run> Suspended(CommandCall call, SuspendedChat chat) =>
    [
        new Run(chat.Chat.ToString(), RunStyle.Code),
        Run.Of(" — "),
        .. call.Texts.Runs("status.suspended", ("time", Run.Of(call.Times.Moment(Instant.FromDateTimeOffset(chat.Since)))), ("reason", Run.Of(chat.Reason))),
    ];

    private async Task<string> NewestAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var newest = await stories.LatestAsync(new StoryQuery { Count = 1 }, cancellationToken);
        return newest is [var story, ..]
            ? call.Texts.Format("status.newest", ("id", story.Id), ("age", call.Times.Age(Instant.FromDateTimeOffset(story.LastSeen))))
            : call.Texts["status.empty"];
    }

    private async Task<string> CountsAsync(Texts texts, int sources, CancellationToken cancellationToken)
    {
        var (all, chats) = await subscriptions.CountAsync(cancellationToken);
        return $"{texts.Count("status.sources", sources)} · {texts.Count("status.subscriptions", all)} · {texts.Count("status.chats", chats)}";
    }

    private async Task<string> DeliveriesAsync(Texts texts, CancellationToken cancellationToken)
    {
        var counts = await delivery.CountsAsync(cancellationToken);
        return counts.IsEmpty
            ? texts["status.noDeliveries"]
            : texts.Format("status.deliveries", ("counts", string.Join(", ", counts.Select(state => $"{state.Key} {state.Value}"))));
    }
}
