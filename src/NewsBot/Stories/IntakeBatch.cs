using NewsBot.Articles;
using NewsBot.Storage;

namespace NewsBot.Stories;

/// <summary>The decisions of one write transaction, candidate after candidate: what one brings, the next may be a copy of.</summary>
internal sealed class IntakeBatch
{
    /// <summary>Articles whose text is compared with a candidate's.</summary>
    private const int Compared = 8;

    /// <summary>Texts of one article that are compared word by word; a page that changes hourly (a live ticker) has hundreds.</summary>
    private const int RevisionsCompared = 4;

    private readonly Session _session;
    private readonly StoryPlacing _placing;
    private long _lastArticle;
    private long _lastRevision;

    /// <summary>Begins where the store stands.</summary>
    /// <param name="session">The writer, inside a transaction.</param>
    /// <param name="placing">Finds the stories of articles.</param>
    public IntakeBatch(Session session, StoryPlacing placing)
    {
        _session = session;
        _placing = placing;
        (_lastArticle, _lastRevision) = ArticleTables.LastIds(session);
    }

    /// <summary>Takes one candidate in.</summary>
    /// <param name="prepared">The candidate.</param>
    public IntakeReceipt Accept(PreparedCandidate prepared)
    {
        ArticleRow? reprinted = null;
        foreach (var id in ArticleTables.Sharing(_session, prepared.Traces).Take(Compared))
        {
            if (ArticleTables.Row(_session, id) is not { } row)
            {
                continue;
            }

            if (!IsSamePage(row, prepared.Candidate))
            {
                reprinted ??= IsReprint(row, prepared) ? row : null;
                continue;
            }

            switch (Compare(row, prepared))
            {
                case Likeness.Copy:
                    return Sight(row, prepared);
                case Likeness.Changed:
                    return Revise(row, prepared);
            }
        }

        return reprinted is null && ArticleTables.Removed(_session, prepared.Traces.Fingerprint) is var (article, story)
            ? new IntakeReceipt(IntakeOutcome.Duplicate, article, new StoryId(story))
            : Add(prepared, reprinted);
    }

    private bool IsSamePage(ArticleRow row, Candidate candidate) =>
        row.Publisher == candidate.Text.Publisher || ArticleTables.WasSeenAt(_session, row.Id, candidate.Sighting);

    /// <summary>Compares with the current text and the older ones: a page that still carries an old text takes nothing back.</summary>
    private Likeness Compare(ArticleRow row, PreparedCandidate prepared)
    {
        var current = Likeness.Different;
        var isCurrent = true;
        foreach (var (fingerprint, packed) in ArticleTables.Texts(_session, row).Take(RevisionsCompared))
        {
            var stored = StoredText.Unpack(packed);
            var likeness = Resemblance.Compare(stored, prepared.Candidate.Text);
            if (likeness == Likeness.Copy || (likeness != Likeness.Different && fingerprint == prepared.Traces.Fingerprint))
            {
                return Likeness.Copy;
            }

            current = isCurrent ? likeness : current;
            isCurrent = false;
        }

        return current != Likeness.Different && row.Revision > RevisionsCompared && ArticleTables.HadText(_session, row, prepared.Traces.Fingerprint) ? Likeness.Copy : current;
    }

    private bool IsReprint(ArticleRow row, PreparedCandidate prepared) =>
        Resemblance.IsReprint(StoredText.Unpack(ArticleTables.Texts(_session, row).First().Text), prepared.Candidate.Text);

    private IntakeReceipt Sight(ArticleRow row, PreparedCandidate prepared)
    {
        var (candidate, traces) = (prepared.Candidate, prepared.Traces);
        ArticleTables.InsertSighting(_session, row.Id, candidate.Sighting);
        var stored = StoredText.Unpack(ArticleTables.Texts(_session, row).First().Text);
        var filled = Filling.Of(stored, candidate.Text);
        if (!ReferenceEquals(filled, stored) && row.Fingerprint == traces.Fingerprint)
        {
            ArticleTables.Fill(_session, row.Current, StoredText.Pack(filled));
            StoryTables.TakeDate(_session, row.Story, filled.Published);
        }

        return new IntakeReceipt(IntakeOutcome.Duplicate, row.Id, new StoryId(row.Story));
    }

    private IntakeReceipt Revise(ArticleRow row, PreparedCandidate prepared)
    {
        var candidate = prepared.Candidate;
        var stored = StoredText.Unpack(ArticleTables.Texts(_session, row).First().Text);

        // A revision seldom repeats everything: a date or a link that was known stays known.
        var text = Filling.Of(candidate.Text, stored) with { Standfirst = candidate.Text.Standfirst, Captions = candidate.Text.Captions };
        var revision = ++_lastRevision;
        ArticleTables.InsertRevision(_session, revision, row.Id, row.Current, candidate.Sighting.SeenAt, prepared.Traces.Fingerprint, StoredText.Pack(text));
        ArticleTables.SetCurrent(_session, row.Id, revision, candidate.Text.Publisher);
        ArticleTables.InsertTraces(_session, row.Id, prepared.Traces);
        ArticleTables.InsertSighting(_session, row.Id, candidate.Sighting);
        SearchIndex.Add(_session, revision, prepared.Columns);
        StoryTables.Touch(_session, row.Story, candidate.Sighting.SeenAt);
        if (StoryTables.IsHeadline(_session, row.Story, row.Id))
        {
            StoryTables.Revise(_session, row.Story, stored, text);
        }

        StoryTables.TakeDate(_session, row.Story, text.Published);
        _placing.Revise(row.Id, row.Story, prepared);
        return new IntakeReceipt(IntakeOutcome.Revised, row.Id, new StoryId(row.Story));
    }

    private IntakeReceipt Add(PreparedCandidate prepared, ArticleRow? reprinted)
    {
        var candidate = prepared.Candidate;
        var (article, revision) = (++_lastArticle, ++_lastRevision);
        var decision = _placing.Place(article, prepared, reprinted?.Story, id => ArticleTables.Row(_session, id) is { } row && row.Publisher != candidate.Text.Publisher && IsReprint(row, prepared));
        ArticleTables.Insert(_session, article, decision.Story, revision, candidate, decision.IsReprint);
        ArticleTables.InsertRevision(_session, revision, article, previous: null, candidate.Sighting.SeenAt, prepared.Traces.Fingerprint, prepared.Text);
        ArticleTables.InsertTraces(_session, article, prepared.Traces);
        ArticleTables.InsertSighting(_session, article, candidate.Sighting);
        SearchIndex.Add(_session, revision, prepared.Columns);
        return new IntakeReceipt(IntakeOutcome.New, article, new StoryId(_placing.Follow(decision, article, prepared)));
    }
}
