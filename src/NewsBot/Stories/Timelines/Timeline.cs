using System.Collections.Immutable;
using NewsBot.Articles;
using NewsBot.Stories.Sentences;
using NewsBot.Stories.Summaries;
using NodaTime;

namespace NewsBot.Stories.Timelines;

/// <summary>What happened when, by the dates that texts state. The same event told by several articles is one.</summary>
public static class Timeline
{
    // Two mentions of one day tell one event where they share this much of the shorter one's words, and at least two of them.
    private const double Shared = 0.25;
    private const int FewestShared = 2;

    // A sentence that only says when somebody spoke tells no event.
    private static readonly HashSet<string> Saying = new(["said", "told", "says", "saying", "added", "statement", "reporters", "reported"], StringComparer.Ordinal);

    /// <summary>The events of articles.</summary>
    /// <param name="articles">The articles, in any order. Dates are reckoned from the day on which each was published; where that is not known, from the day on which it was first seen. They are uncertain then, and where only a picture tells the day.</param>
    /// <param name="most">How many events at most; those told most often are kept.</param>
    /// <returns>The events, oldest first.</returns>
    public static ImmutableArray<TimelineEvent> Of(IReadOnlyList<Article> articles, int most)
    {
        var oldestFirst = articles.DistinctBy(article => article.Id).OrderBy(DayOf).ThenBy(article => article.Id).ToList();
        var vocabulary = new Vocabulary();
        var weights = new ConceptWeights(SourceSentences.Of(oldestFirst, vocabulary, dropWeekdays: false), vocabulary, Math.Max(1, oldestFirst.Count));
        var events = new List<List<Mention>>();
        foreach (var mention in oldestFirst.SelectMany(article => Mentions(article, vocabulary, weights)))
        {
            var same = events.Find(told => told.Exists(other => IsSame(other, mention)));
            if (same is null)
            {
                events.Add([mention]);
            }
            else
            {
                same.Add(mention);
            }
        }

        return [.. events
            .OrderByDescending(told => told.Select(mention => mention.Article.Text.Publisher).Distinct(StringComparer.Ordinal).Count())
            .ThenByDescending(told => told.Max(mention => mention.Worth))
            .Take(most)
            .Select(Event)
            .OrderBy(told => told.Date.First)
            .ThenBy(told => told.Date.Last)];
    }

    private static LocalDate DayOf(Article article) => LocalDate.FromDateTime((article.Text.Published?.At ?? article.FirstSeen).UtcDateTime);

    /// <summary>A page without a date of its own has that of its picture, which may be older than the article by years.</summary>
    private static bool IsDayOfPicture(Article article) => article.Text.Published is { Precision: DatePrecision.Day }
        && article.Text.Captions.Any(caption => new DateReader(anchor: null).Read(caption.Text).Exists(found => found.Date is { Granularity: Granularity.Day } date && date.First == DayOf(article)));

    private static IEnumerable<Mention> Mentions(Article article, Vocabulary vocabulary, ConceptWeights weights)
    {
        var reader = new DateReader(DayOf(article), isCertain: article.Text.Published is not null && !IsDayOfPicture(article));
        foreach (var sentence in article.Text.Paragraphs.SelectMany(paragraph => SentenceSplitter.Split(DatelinePrefix.Strip(paragraph))))
        {
            var found = reader.Read(sentence);
            if (!Standalone.IsWhole(sentence) || EditorialNotes.Contain(sentence))
            {
                continue;
            }

            var days = found.Where(date => date is { Kind: FoundDateKind.Stated or FoundDateKind.Derived, Date.Granularity: Granularity.Day } && !IsReport(sentence, date));
            foreach (var (date, text) in days.Select(date => (date, Clause.Around(sentence, date, found))).DistinctBy(part => part.Item2, StringComparer.Ordinal))
            {
                // Articles of one day share its name whatever they tell.
                var terms = vocabulary.Read(text.Replace(sentence[date.Start..date.End], " ", StringComparison.Ordinal));
                var known = terms.Words.Where(word => word < weights.Words.Length).Sum(word => weights.Words[word]);
                yield return new Mention(date.Date!, text, article, terms.Words, known, date.Kind == FoundDateKind.Stated && Standalone.Is(sentence));
            }
        }
    }

    /// <summary>"…, the ministry said on Monday": the day of the report, which the article itself has.</summary>
    private static bool IsReport(string sentence, FoundDate date)
    {
        var before = sentence.AsSpan(0, date.Start).TrimEnd();
        before = before.EndsWith(" on", StringComparison.Ordinal) ? before[..^3] : before;
        var last = before[(before.LastIndexOf(' ') + 1)..].Trim(",\"”").ToString();
        var isReport = Saying.Contains(last) || (last == "announced" && sentence.AsSpan(date.End).StartsWith(" that ", StringComparison.Ordinal));
        return isReport && !sentence.AsSpan(date.Start, date.End - date.Start).ContainsAnyInRange('0', '9');
    }

    private static bool IsSame(Mention one, Mention other)
    {
        if (one.Date.First != other.Date.First || one.Date.Granularity != other.Date.Granularity)
        {
            return false;
        }

        var shared = one.Words.Intersect(other.Words).Count();
        return shared >= FewestShared && shared >= Shared * Math.Min(one.Words.Length, other.Words.Length);
    }

    private static TimelineEvent Event(List<Mention> told)
    {
        var best = told.OrderByDescending(mention => mention.StandsAlone).ThenByDescending(mention => mention.Worth).First();
        return new TimelineEvent(
            best.Date with { IsCertain = told.Exists(mention => mention.Date.IsCertain) },
            best.Text,
            [.. told.OrderByDescending(mention => mention == best).Select(mention => mention.Article).DistinctBy(article => article.Text.Publisher, StringComparer.Ordinal)]);
    }
}
