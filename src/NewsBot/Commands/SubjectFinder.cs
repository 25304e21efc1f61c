using NewsBot.Messages;
using NewsBot.Subscriptions;

namespace NewsBot.Commands;

/// <summary>What the option <c>topic</c> of a call means: the topic or story that it names; without it the chat's own topics.</summary>
internal sealed class SubjectFinder(StoryFinder stories, SubscriptionStore subscriptions, TopicWords words)
{
    private const string Option = "topic";

    /// <summary>The subject, or the answer that there is none of the name, with the nearest ones.</summary>
    public async Task<(Subject? Subject, Message? Refusal)> FindAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var takesStories = call.Definition.Options.Any(option => option is { Name: Option, Kind: OptionKind.TopicOrStory });
        if (takesStories && call.Arguments.Story(Option) is not null)
        {
            var (story, refusal) = await stories.FindAsync(call, Option, cancellationToken);
            return (story is null ? null : new Subject.OfStory(story), refusal);
        }

        if (call.Arguments.Text(Option) is not { } asked)
        {
            var own = await subscriptions.OfAsync(call.Request.Chat, cancellationToken);
            return (new Subject.OfTopics([.. own.Select(subscription => subscription.TopicId)], Named: null), null);
        }

        if (words.TryFind(asked, out var topic))
        {
            return (new Subject.OfTopics([topic.Id], topic), null);
        }

        var answer = words.Unknown(new Answer(call.Texts), asked, $"/{call.Definition.Name}", call.Texts);
        return (null, (takesStories ? answer.Note(call.Texts.Runs("summary.search", ("command", Run.Do($"/search {asked}")))) : answer).ToMessage());
    }
}
