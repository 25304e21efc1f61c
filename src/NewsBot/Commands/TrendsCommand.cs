using System.Collections.Immutable;
using NewsBot.Messages;
using NewsBot.Messages.Pictures;
using NewsBot.Stories;
using NodaTime;

namespace NewsBot.Commands;

/// <summary>How coverage rose and fell: the stories of each day as a small picture, and in words.</summary>
internal sealed class TrendsCommand(StoryStore stories, SubjectFinder finder) : ICommand
{
    private const int UsualDays = 30, FewestDays = 7, MostDays = 90;

    public CommandDefinition Definition { get; } = new("trends", [new("topic", OptionKind.Topic), new("days", OptionKind.Number)])
    {
        Examples = ["/trends iraq", "/trends", "/trends iraq 90"],
    };

    public async Task<Message> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var texts = call.Texts;
        var days = Math.Clamp(call.Arguments.Number("days") ?? UsualDays, FewestDays, MostDays);
        var (subject, refusal) = await finder.FindAsync(call, cancellationToken);
        if (subject is not Subject.OfTopics { Named: var topic } about)
        {
            return refusal!;
        }

        var period = texts.Count("period.days", days);
        var title = topic is not null ? texts.Format("trends.titleOn", ("topic", topic.NameIn(texts.Language)), ("period", period))
            : texts.Format(about.IsAll ? "trends.titleAll" : "trends.titleOwn", ("period", period));
        return await ShowAsync(call, title, about.Ids, topic?.Id, days, cancellationToken);
    }

    private async Task<Message> ShowAsync(CommandCall call, string title, ImmutableArray<string> chosen, string? topic, int days, CancellationToken cancellationToken)
    {
        var texts = call.Texts;
        var first = call.Now.InZone(call.Zone).Date.PlusDays(1 - days);
        var moments = await stories.MomentsAsync(chosen, call.Zone.AtStartOfDay(first).ToInstant().ToDateTimeOffset(), cancellationToken);
        var counts = new int[days];
        foreach (var moment in moments)
        {
            // A date in the future is a publisher's mistake; it belongs to no day that was.
            var day = Period.DaysBetween(first, Instant.FromDateTimeOffset(moment).InZone(call.Zone).Date);
            if (day >= 0 && day < days)
            {
                counts[day]++;
            }
        }

        var suffix = topic is null ? "" : $" {topic}";
        var answer = new Answer(texts).Heading(title);
        if (counts.Max() == 0)
        {
            return answer.Paragraph(texts["trends.none"]).Row(new Button(texts["button.latest"], $"/latest{suffix}")).ToMessage();
        }

        var peak = Array.IndexOf(counts, counts.Max());
        answer.Add(new PictureBlock(BarChart.Draw(first, [.. counts]), BarChart.Words([.. counts])))
            .Paragraph(texts.Count("trends.peak", counts[peak], ("date", call.Times.Date(first.PlusDays(peak)))))
            .Paragraph($"{texts.Count("trends.today", counts[^1])} {texts.Count("trends.all", counts.Sum())} {Direction(counts, texts)}");
        return answer
            .Row(new[] { FewestDays, UsualDays, MostDays }.Where(other => other != days).Select(other => new Button(texts.Count("period.days", other), topic is null ? $"/trends days:{other}" : $"/trends {topic} {other}")))
            .Row(new Button(texts["button.latest"], $"/latest{suffix}"), new Button(texts["button.timeline"], $"/timeline{suffix}"))
            .ToMessage();
    }

    /// <summary>The last week (today is not over) against the week before.</summary>
    private static string Direction(int[] counts, Texts texts)
    {
        const int week = 7;
        if (counts.Length < (2 * week) + 1)
        {
            return "";
        }

        var (now, before) = (counts[^(week + 1)..^1].Sum(), counts[^((2 * week) + 1)..^(week + 1)].Sum());
        return texts.Format("trends.weeks", ("now", now), ("before", before));
    }
}
