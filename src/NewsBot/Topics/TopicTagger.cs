using System.Collections.Immutable;

namespace NewsBot.Topics;

/// <summary>Says what a text is about, by the names in it and where they stand. Safe to use from several threads.</summary>
public sealed class TopicTagger
{
    /// <summary>From this score a text is about a topic.</summary>
    private const double Threshold = 2.0;

    /// <summary>A topic far behind the strongest is mentioned in passing.</summary>
    private const double ShareOfTop = 0.15;

    /// <summary>The same for a topic that neither headline nor first sentence names.</summary>
    private const double ShareFurtherDown = 0.22;

    /// <summary>The longer a text, the more it names in passing: beyond this length the share that is asked for grows with it.</summary>
    private const double UsualWords = 350;

    private const double LargestShareOfTop = 0.35;

    /// <summary>Where nothing reaches the threshold the strongest is taken from this score: a dateline alone, or a name said twice.</summary>
    private const double LowestScore = 1.0;

    private const double HintWeight = 1.0;

    private readonly NameIndex _names;
    private readonly TopicTree _tree;
    private readonly NameScanner _scanner;
    private readonly DatelineReader _datelines;
    private readonly double _datelineWeight;

    /// <summary>A tagger for a catalogue.</summary>
    /// <param name="catalogue">The topics and their names.</param>
    /// <param name="datelineWeight">What the dateline adds: 1 for the pages of today; 2 labels as Reuters' indexers did, who gave nearly every article its dateline's country.</param>
    public TopicTagger(TopicCatalogue catalogue, double datelineWeight = 1)
    {
        _names = catalogue.Names;
        _tree = catalogue.Tree;
        _scanner = new NameScanner(_names);
        _datelines = new DatelineReader(_names);
        _datelineWeight = datelineWeight;
    }

    /// <summary>The topics of a text, strongest first; empty where it names no place.</summary>
    public ImmutableArray<TopicTag> Tag(TaggedText text) => Tag(text, out _);

    /// <summary>The topics of a text, strongest first; empty where it names no place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">Receives the names that stand in it, each once and as written; also those that are too few or too weak for a topic.</param>
    public ImmutableArray<TopicTag> Tag(TaggedText text, out ImmutableArray<string> names)
    {
        var given = Given(text);
        var reader = new TextReading(_names, _scanner);
        var found = reader.Read(text, [.. given.Select(topic => topic.Number)]);
        names = [.. found.Select(one => one.Mention.Written).Distinct(StringComparer.Ordinal)];
        var sums = new Dictionary<int, TopicSums>();
        foreach (var (mention, reading) in found)
        {
            foreach (var (topic, weight) in reading.Counts)
            {
                var sum = sums.GetValueOrDefault(topic);
                sum.Add(mention.Zone, weight * mention.Factor);
                sums[topic] = sum;
            }
        }

        foreach (var (number, evidence) in given)
        {
            var sum = sums.GetValueOrDefault(number);
            sum.Give(evidence.Weight);
            sums[number] = sum;
        }

        var scores = sums.Select(sum => new TopicScore(sum.Key, sum.Value.Score, sum.Value.Foremost)).Where(sum => sum.Score > 0).ToList();
        return [.. Choose(scores, reader.Words)
            .OrderByDescending(choice => choice.Score)
            .ThenBy(choice => Id(choice.Number), StringComparer.Ordinal)
            .Select(choice => new TopicTag(Id(choice.Number), Math.Round(choice.Score, 2), TagEvidence.Of(choice.Number, found, given)))];
    }

    private string Id(int number) => _names.Entries[number].Topic.Id;

    private List<(int Number, TopicEvidence Evidence)> Given(TaggedText text)
    {
        var given = new List<(int Number, TopicEvidence Evidence)>();
        if (text.Dateline is { } dateline)
        {
            foreach (var (written, reading) in _datelines.Read(dateline))
            {
                foreach (var (topic, _) in reading.Counts)
                {
                    Give(topic, new TopicEvidence(written, "dateline", "dateline", _datelineWeight));
                }
            }
        }

        foreach (var hint in text.Hints)
        {
            if (_tree.Number(hint) is var number and >= 0)
            {
                Give(number, new TopicEvidence(hint, "hint", "source", HintWeight));
            }
        }

        return given;

        void Give(int topic, TopicEvidence evidence)
        {
            if (!given.Any(known => known.Number == topic && known.Evidence.Kind == evidence.Kind))
            {
                given.Add((topic, evidence));
            }
        }
    }

    private List<TopicScore> Choose(List<TopicScore> scores, int words)
    {
        scores.RemoveAll(score => _names.Entries[score.Number].Topic.ParentId is null);
        if (scores.Count == 0)
        {
            return scores;
        }

        var top = scores.Max(score => score.Score);
        var growth = Math.Max(1, words / UsualWords);
        var chosen = scores.FindAll(score => Passes(score, Math.Min(growth * (score.Foremost ? ShareOfTop : ShareFurtherDown), LargestShareOfTop)));

        // A part is a closer word for its country, which the text is about already.
        chosen.AddRange(scores.FindAll(score => !chosen.Contains(score)
            && chosen.Exists(whole => whole.Number == _tree.Whole(score.Number)) && Passes(score, ShareFurtherDown)));
        if (chosen.Count == 0)
        {
            chosen = [.. scores
                .Where(score => score.Score >= LowestScore)
                .OrderBy(score => _tree.IsPlace(score.Number) ? 0 : 1)
                .ThenByDescending(score => score.Score)
                .ThenBy(score => score.Number)
                .Take(1)];
        }

        // What happens in a part of a country happens in the country.
        foreach (var part in chosen.ToArray())
        {
            for (var whole = _tree.Whole(part.Number); whole >= 0; whole = _tree.Whole(whole))
            {
                var at = chosen.FindIndex(other => other.Number == whole);
                if (at < 0)
                {
                    chosen.Add(part with { Number = whole });
                }
                else if (chosen[at].Score < part.Score)
                {
                    chosen[at] = part with { Number = whole };
                }
            }
        }

        // A region is the topic where none of its countries is.
        var above = chosen.SelectMany(choice => _tree.WithAncestors(Id(choice.Number)).Skip(1)).ToHashSet(StringComparer.Ordinal);
        chosen.RemoveAll(choice => !_tree.IsPlace(choice.Number) && above.Contains(Id(choice.Number)));
        return chosen;

        bool Passes(TopicScore score, double share) => score.Score >= Threshold && score.Score >= share * top;
    }
}
