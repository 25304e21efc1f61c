using NewsBot.Articles;
using NewsBot.Storage;
using NewsBot.Stories.Clustering;
using NewsBot.Topics;

namespace NewsBot.Stories;

/// <summary>Finds the story of each new article of a transaction, and writes down what that makes of the stories.</summary>
internal sealed class StoryPlacing
{
    private readonly Session _session;
    private readonly Clusterer _clusterer;
    private readonly StoryGathering _gathering;
    private readonly long _window;
    private readonly int _most;
    private long _lastStory;

    /// <summary>Begins where the store stands.</summary>
    /// <param name="session">The writer, inside a transaction.</param>
    /// <param name="clusterer">The window as this transaction finds it.</param>
    /// <param name="catalogue">The topics.</param>
    /// <param name="options">How long, and how many articles are compared with later ones.</param>
    public StoryPlacing(Session session, Clusterer clusterer, TopicCatalogue catalogue, StoryOptions options)
    {
        _session = session;
        _clusterer = clusterer;
        _gathering = new StoryGathering(session, catalogue);
        _window = (long)options.Window.TotalMilliseconds;
        _most = options.WindowArticles;
        _lastStory = StoryTables.LastId(session);
    }

    /// <summary>Whether the window is not as it was found.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>Whether articles had to leave the window before their time.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Decides where an article belongs and brings that story up to date; the article itself is stored next.</summary>
    /// <param name="article">Its id.</param>
    /// <param name="prepared">The article.</param>
    /// <param name="reprinted">The story whose words it prints; null where none is known.</param>
    /// <param name="prints">Whether it prints an article's words.</param>
    public ClusterDecision Place(long article, PreparedCandidate prepared, long? reprinted, Predicate<long> prints)
    {
        IsChanged = true;
        var candidate = prepared.Candidate;
        var seen = candidate.Sighting.SeenAt;
        var arrived = Math.Max(_clusterer.LastArrival, ArticleTables.Milliseconds(seen));
        if (_clusterer.Expire(arrived - _window, _most) is var last and > 0)
        {
            ClusterTables.Forget(_session, last);
            IsFull |= _clusterer.Count == _most - 1;
        }

        var arrival = new Arrival(article, prepared.Terms, prepared.Traces.Sketch, prepared.Topics.Places, ArticleTime.Of(candidate.Text.Published, seen), arrived);
        var decision = _clusterer.Place(arrival, reprinted, prints, () => ++_lastStory);
        if (decision.IsFounded)
        {
            StoryTables.Insert(_session, decision.Story, article, candidate, prepared.Topics);
        }
        else
        {
            StoryTables.Join(_session, decision.Story, candidate, decision.IsReprint);
        }

        return decision;
    }

    /// <summary>Follows up on a decision when its article is stored.</summary>
    /// <returns>The story that the article is of in the end.</returns>
    public long Follow(ClusterDecision decision, long article, PreparedCandidate prepared)
    {
        var placed = _clusterer.Article(article)!;
        ClusterTables.Insert(_session, placed, prepared.Topics.Packed);
        foreach (var move in decision.Moves)
        {
            _gathering.Apply(move, article);
        }

        var changed = decision.Moves.SelectMany(move => new[] { move.From, move.To }).Append(decision.IsFounded ? 0 : decision.Story).Append(placed.Cluster.Story);
        foreach (var cluster in changed.Distinct().Select(_clusterer.Find).OfType<Cluster>().Where(cluster => cluster.Articles.Count > 1 || decision.Moves.Count > 0))
        {
            Head(cluster);
        }

        return placed.Cluster.Story;
    }

    /// <summary>Takes over the terms and topics of a text that was revised.</summary>
    public void Revise(long article, long story, PreparedCandidate prepared)
    {
        if (_clusterer.Revise(article, prepared.Terms, prepared.Traces.Sketch) is { } revised)
        {
            IsChanged = true;
            ClusterTables.Update(_session, revised, prepared.Topics.Packed);
            _gathering.SetTopics(story);
        }
        else if (StoryTables.IsHeadline(_session, story, article))
        {
            StoryTopicTables.Set(_session, story, prepared.Topics);
        }
    }

    private void Head(Cluster cluster)
    {
        _gathering.SetHeadline(cluster.Story, Headlines.Of(cluster, StoryTables.HeadlineOf(_session, cluster.Story)));
        _gathering.SetTopics(cluster.Story);
    }
}
