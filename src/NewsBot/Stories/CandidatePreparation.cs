using System.Collections.Concurrent;
using NewsBot.Articles;
using NewsBot.Stories.Clustering;
using NewsBot.Topics;

namespace NewsBot.Stories;

/// <summary>Works out what can be worked out of a candidate without the store. Safe to use from several threads.</summary>
/// <param name="tagger">Finds topics.</param>
/// <param name="catalogue">The topics.</param>
internal sealed class CandidatePreparation(TopicTagger tagger, TopicCatalogue catalogue)
{
    // As many as threads prepared at once.
    private readonly ConcurrentBag<TermMemory> _memories = [];

    /// <summary>Prepares a candidate. Every text comes through here, whoever read it: what is stored is fit to be shown, logged and searched anywhere.</summary>
    /// <param name="found">What a reader found.</param>
    public PreparedCandidate Prepare(Candidate found)
    {
        var candidate = found with { Text = VisibleArticle.Of(found.Text) };
        var topics = StoryTopics.Of(candidate, tagger, catalogue, out var places);
        return new PreparedCandidate(candidate, TextTraces.Of(candidate.Text), StoredText.Pack(candidate.Text), SearchColumns.Of(candidate.Text), topics, Terms(candidate.Text, places));
    }

    private ArticleTerms Terms(ArticleText text, IEnumerable<string> places)
    {
        var memory = _memories.TryTake(out var idle) ? idle : new TermMemory();
        var terms = ArticleTerms.Of(text, places, memory);
        _memories.Add(memory);
        return terms;
    }
}
