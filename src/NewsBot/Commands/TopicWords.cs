using System.Collections.Immutable;
using NewsBot.Messages;
using NewsBot.Topics;

namespace NewsBot.Commands;

/// <summary>What is said around topics: their names, and those that somebody may have meant.</summary>
internal sealed class TopicWords(TopicCatalogue catalogue)
{
    private const int Offered = 4;

    public bool TryFind(string text, out Topic topic)
    {
        var found = catalogue.TryFind(text, out var known);
        topic = known!;
        return found;
    }

    /// <summary>A topic's name; the id itself where the catalogue has lost it.</summary>
    public string Name(string topicId, Texts texts) => catalogue.Topics.TryGetValue(topicId, out var topic) ? topic.NameIn(texts.Language) : topicId;

    /// <summary>Says that there is no such topic, and which are nearest, each with a command that takes it.</summary>
    /// <param name="answer">Where to say it.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="command">The command without its topic ("/latest").</param>
    /// <param name="texts">The chat's language.</param>
    public Answer Unknown(Answer answer, string text, string command, Texts texts)
    {
        var near = catalogue.Nearest(text, Offered);
        return near.IsEmpty
            ? answer.Paragraph(texts.Runs("topic.unknown", ("text", Run.Of(text)), ("topics", Run.Do("/topics"))))
            : Nearest(answer.Paragraph(texts.Format("topic.unknownNear", ("text", text))), near, command, texts);
    }

    /// <summary>The topics whose names are near to some words; nothing where none is.</summary>
    public Answer Near(Answer answer, string text, string command, Texts texts)
    {
        var near = catalogue.Nearest(text, Offered);
        return near.IsEmpty ? answer : Nearest(answer.Note(texts["search.nearest"]), near, command, texts);
    }

    private static Answer Nearest(Answer answer, ImmutableArray<Topic> near, string command, Texts texts) => answer
        .List(near.Select(topic => ImmutableArray.Create(Run.Do($"{command} {topic.Id}"), Run.Of($" — {topic.NameIn(texts.Language)}"))))
        .Row(near.Select(topic => new Button(topic.NameIn(texts.Language), $"{command} {topic.Id}")));
}
