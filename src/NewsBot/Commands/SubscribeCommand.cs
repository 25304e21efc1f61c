using NewsBot.Messages;
using NewsBot.Stories;
using NewsBot.Subscriptions;
using NewsBot.Topics;

namespace NewsBot.Commands;

/// <summary>Posts a topic's stories into the chat from now on.</summary>
internal sealed class SubscribeCommand(SubscriptionStore subscriptions, StoryStore stories, TopicCatalogue catalogue, TopicWords words, PostTimes times, LiveExamples examples) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        "subscribe",
        [new("topic", OptionKind.Topic, Required: true), new("when", OptionKind.Cadence), new("sources", OptionKind.Number) { NamedOnly = true, Most = Subscription.MostSources }])
    {
        Aliases = ["sub"],
        Configures = true,
        Examples = ["/subscribe iraq", "/subscribe iraq hourly", "/subscribe kurdistan region daily 08:00", "/subscribe syria 30 7 * * mon-fri", "/subscribe iraq when:now sources:2"],
    };

    public async Task<Message> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var texts = call.Texts;
        var asked = call.Arguments.Text("topic")!;
        if (!words.TryFind(asked, out var topic))
        {
            return words.Unknown(new Answer(texts), asked, "/subscribe", texts).ToMessage(onlyForAsker: true);
        }

        var when = call.Arguments.Text("when");
        if (!Cadence.TryParse(Digits.ToAscii(when ?? "now"), out var cadence, out _))
        {
            return await examples.WrongAsync(Definition, texts.Format("subscribe.badWhen", ("text", when!)), texts, cancellationToken);
        }

        var all = await subscriptions.OfAsync(call.Request.Chat, cancellationToken);
        var before = all.FirstOrDefault(subscription => subscription.TopicId == topic.Id);
        if (before is not null && when is null)
        {
            cadence = before.When;
        }

        var subscription = before ?? new Subscription(call.Request.Chat, topic.Id, cadence) { AfterSequence = await stories.LastSequenceAsync(cancellationToken) };
        subscription = subscription with { When = cadence, Sources = call.Arguments.Number("sources") ?? subscription.Sources };
        await subscriptions.SubscribeAsync(subscription, cancellationToken);
        var name = topic.NameIn(texts.Language);
        var answer = new Answer(texts).Paragraph(Done(name, before, subscription, texts)).Note(Next(call, subscription));
        if (catalogue.WithAncestors(topic.Id).Skip(1).FirstOrDefault(id => all.Any(other => other.TopicId == id)) is { } wider)
        {
            answer.Note(texts.Format("subscribe.covered", ("topic", name), ("wider", words.Name(wider, texts))));
        }

        return answer.Row(
            new Button(texts.Format("button.latestOn", ("topic", name)), $"/latest {topic.Id}"),
            new Button(texts["button.subscriptions"], "/subscriptions")).ToMessage();
    }

    private static string Done(string name, Subscription? before, Subscription now, Texts texts) => before switch
    {
        null => texts.Format("subscribe.new", ("topic", name), ("when", CadenceWords.Of(now, texts))),
        _ when (before.When, before.Sources) == (now.When, now.Sources) => texts.Format("subscribe.same", ("topic", name), ("when", CadenceWords.Of(now, texts))),
        _ => texts.Format("subscribe.changed", ("topic", name), ("when", CadenceWords.Of(now, texts)), ("before", CadenceWords.Of(before, texts))),
    };

    private string Next(CommandCall call, Subscription subscription)
    {
        var next = times.Next(subscription, call.Settings, call.Now);
        var key = !subscription.When.IsImmediate ? "subscribe.nextAt" : next > call.Now ? "subscribe.nextQuiet" : subscription.Sources > 1 ? "subscribe.nextBreaking" : "subscribe.nextNow";
        return call.Texts.Format(key, ("time", call.Times.Moment(next)), ("zone", call.Zone.Id));
    }
}
