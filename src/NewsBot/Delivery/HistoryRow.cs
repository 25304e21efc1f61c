using System.Collections.Immutable;
using NewsBot.Messages;
using NodaTime;

namespace NewsBot.Delivery;

/// <summary>What the store knows of one story in one chat.</summary>
internal sealed class HistoryRow
{
    public string Topic { get; init; } = "";

    public long PlannedAt { get; init; }

    public long DueAt { get; init; }

    public bool Quiet { get; init; }

    public string? Dropped { get; init; }

    public string? Kind { get; init; }

    public string? State { get; init; }

    public long? ComposedAt { get; init; }

    public int? Attempts { get; init; }

    public long? NextAt { get; init; }

    public long? EndedAt { get; init; }

    public string? Reason { get; init; }

    public string? Suspended { get; init; }

    public long? EditedAt { get; init; }

    public ImmutableArray<string> Tell(Texts texts, TimeWords words)
    {
        var steps = ImmutableArray.CreateBuilder<string>();
        steps.Add(texts.Format("history.planned", ("when", At(PlannedAt)), ("topic", Topic)));
        if (Quiet)
        {
            steps.Add(texts.Format("history.quiet", ("when", At(DueAt))));
        }

        if (ComposedAt is { } composed)
        {
            steps.Add(texts.Format(Kind == nameof(PostKind.Headline) ? "history.headline" : "history.digest", ("when", At(composed))));
        }

        steps.Add(
            Dropped == "unsubscribed" ? texts["history.unsubscribed"]
            : Dropped == "forgotten" ? texts["history.forgotten"]
            : Dropped is not null ? texts["history.gone"]
            : State is null && Suspended is not null ? texts.Format("history.suspended", ("reason", Suspended))
            : State switch
            {
                null => texts.Format("history.due", ("when", At(DueAt))),
                "sent" => texts.Format("history.sent", ("when", At(EndedAt ?? DueAt)), ("attempts", Attempts ?? 1)),
                "rejected" => texts.Format("history.rejected", ("when", At(EndedAt ?? DueAt)), ("reason", Reason ?? "")),
                "retry" => texts.Format("history.retry", ("when", At(NextAt ?? DueAt)), ("reason", Reason ?? "")),
                "unknown" => texts.Format("history.unknown", ("reason", Reason ?? "")),
                _ => texts["history.underWay"],
            });
        if (EditedAt is { } edited)
        {
            steps.Add(texts.Format("history.edited", ("when", At(edited))));
        }

        return steps.ToImmutable();

        string At(long at) => words.Moment(Instant.FromUnixTimeMilliseconds(at));
    }
}
