using System.Collections.Immutable;
using NewsBot.Messages;
using NewsBot.Subscriptions;

namespace NewsBot.Commands;

/// <summary>What is posted into the chat, and when.</summary>
internal sealed class SubscriptionsCommand(SubscriptionStore subscriptions, TopicWords words, PostTimes times) : ICommand
{
    private const int LinesOnPage = 15;

    public CommandDefinition Definition { get; } = new("subscriptions", [new("page", OptionKind.Number) { NamedOnly = true }])
    {
        Aliases = ["subs"],
        Examples = ["/subscriptions"],
    };

    public async Task<Message> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var texts = call.Texts;
        var all = await subscriptions.OfAsync(call.Request.Chat, cancellationToken);
        if (all.IsEmpty)
        {
            return new Answer(texts)
                .Paragraph(texts.Runs("subscriptions.none", ("command", Run.Do("/subscribe iraq"))))
                .Row(new Button(texts["button.topics"], "/topics"))
                .ToMessage();
        }

        var page = all.Skip((call.Page - 1) * LinesOnPage).Take(LinesOnPage).ToImmutableArray();
        return page.IsEmpty
            ? PastTheEnd.Add(new Answer(texts), call, "/subscriptions").ToMessage()
            : new Answer(texts)
                .Heading(texts["subscriptions.title"])
                .List(page.Select(subscription => Line(call, subscription)))
                .Note(texts.Format("subscriptions.zone", ("zone", call.Zone.Id)))
                .Pages("/subscriptions", call.Page, all.Length > call.Page * LinesOnPage)
                .Row(new Button(texts["button.settings"], "/settings"))
                .ToMessage();
    }

    private ImmutableArray<Run> Line(CommandCall call, Subscription subscription)
    {
        var texts = call.Texts;
        var line = texts.Format("subscriptions.line", ("when", CadenceWords.Of(subscription, texts)));
        if (!subscription.When.IsImmediate)
        {
            line += texts.Format("subscriptions.next", ("time", call.Times.Moment(times.Next(subscription, call.Settings, call.Now))));
        }

        if (!subscription.Include.IsEmpty)
        {
            line += texts.Format("subscriptions.include", ("words", string.Join(", ", subscription.Include)));
        }

        if (!subscription.Exclude.IsEmpty)
        {
            line += texts.Format("subscriptions.exclude", ("words", string.Join(", ", subscription.Exclude)));
        }

        return
        [
            new Run(words.Name(subscription.TopicId, texts), RunStyle.Bold, Command: $"/latest {subscription.TopicId}"),
            Run.Of(subscription.Declared ? line + texts["subscriptions.declared"] : line),
            Run.Of(" · "),
            Run.Do($"/unsubscribe {subscription.TopicId}"),
        ];
    }
}
