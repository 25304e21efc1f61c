using System.Collections.Immutable;
using NewsBot.Messages;
using NewsBot.Subscriptions;

namespace NewsBot.Commands;

/// <summary>Ends the posts of a topic.</summary>
internal sealed class UnsubscribeCommand(SubscriptionStore subscriptions, TopicWords words) : ICommand
{
    public CommandDefinition Definition { get; } = new("unsubscribe", [new("topic", OptionKind.Topic, Required: true) { OfChat = true }])
    {
        Aliases = ["unsub"],
        Configures = true,
        Examples = ["/unsubscribe iraq"],
    };

    public async Task<Message> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var texts = call.Texts;
        var asked = call.Arguments.Text("topic")!;

        // A topic that the catalogue has lost can still be ended by its id.
        var id = words.TryFind(asked, out var topic) ? topic.Id : asked;
        if (await subscriptions.UnsubscribeAsync(call.Request.Chat, id, cancellationToken))
        {
            return new Answer(texts)
                .Paragraph(texts.Format("unsubscribe.done", ("topic", words.Name(id, texts))))
                .Row(new Button(texts["button.subscriptions"], "/subscriptions"))
                .ToMessage();
        }

        var answer = new Answer(texts).Paragraph(texts.Format("unsubscribe.none", ("topic", words.Name(id, texts))));
        var all = await subscriptions.OfAsync(call.Request.Chat, cancellationToken);
        return (all.IsEmpty
            ? answer.Note(texts.Runs("subscriptions.none", ("command", Run.Do("/subscribe iraq"))))
            : answer.Note(texts["unsubscribe.has"]).List(all.Select(subscription => ImmutableArray.Create(
                Run.Do($"/unsubscribe {subscription.TopicId}"),
                Run.Of($" — {words.Name(subscription.TopicId, texts)}"))))).ToMessage(onlyForAsker: true);
    }
}
