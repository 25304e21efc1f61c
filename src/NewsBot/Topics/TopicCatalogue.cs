using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace NewsBot.Topics;

/// <summary>The tree of topics, read from the catalogue file.</summary>
public sealed class TopicCatalogue
{
    /// <summary>All topics by id.</summary>
    public ImmutableSortedDictionary<string, Topic> Topics => throw new NotImplementedException();

    /// <summary>Reads a catalogue file (<c>config/topics.json</c>).</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="TopicCatalogueException">The file cannot be read or contradicts itself; the message names every place and remedy.</exception>
    public static TopicCatalogue Load(string path) => throw new NotImplementedException();

    /// <summary>Finds the topic that a user means: by id, name in any language, demonym or the name of a place in it; case, diacritics and Arabic letter forms do not matter.</summary>
    public bool TryFind(string text, [NotNullWhen(true)] out Topic? topic) => throw new NotImplementedException();

    /// <summary>The topics whose names are nearest to a misspelled one, nearest first; empty where none is near.</summary>
    public ImmutableArray<Topic> Nearest(string text, int count) => throw new NotImplementedException();

    /// <summary>Topics whose id or name begins with what was typed so far, for completion; the widest first where nothing was typed.</summary>
    public ImmutableArray<Topic> Complete(string prefix, int count) => throw new NotImplementedException();

    /// <summary>The topics directly below one, by name.</summary>
    public ImmutableArray<Topic> Children(string topicId) => throw new NotImplementedException();

    /// <summary>The topic and all that lies above it, the topic first, without the root.</summary>
    public ImmutableArray<string> WithAncestors(string topicId) => throw new NotImplementedException();
}
