using System.Globalization;
using NewsBot.Articles;
using NewsBot.Messages;
using NewsBot.Stories;
using NewsBot.Subscriptions;
using NewsBot.Topics;
using NodaTime;

namespace NewsBot.Delivery;

/// <summary>A story as a reader sees it, in a post, a digest or an answer.</summary>
/// <param name="catalogue">Names of topics.</param>
/// <param name="time">The moment of reading.</param>
public sealed class StoryCards(TopicCatalogue catalogue, TimeProvider time)
{
    // More publishers than these are counted: a byline is one line.
    private const int PublishersNamed = 4;

    /// <summary>The story as a block: byline with publishers in order of appearance, number of sources where there is more than one, and the time.</summary>
    /// <param name="story">The story.</param>
    /// <param name="settings">The chat's zone and language.</param>
    /// <param name="withLead">True for the lead: the first whole sentences up to 280 characters, never cut inside one.</param>
    /// <param name="withAge">True for an age ("3 h ago") in place of the time. A story of unknown date shows no time, and as its age since when it is known ("seen 3 h ago").</param>
    public StoryBlock Card(Story story, ChatSettings settings, bool withLead, bool withAge)
    {
        return Card(story, settings, withLead, Byline(story, settings, withAge, isUpdate: false));
    }

    /// <summary>The story as a block that replaces what was posted of it: the byline says who told it too ("Sample Wire · also: Gulf Courier").</summary>
    /// <param name="story">The story as it is now.</param>
    /// <param name="settings">The chat's zone, language and wish for a lead.</param>
    public StoryBlock Update(Story story, ChatSettings settings) => Card(story, settings, settings.WithLead, Byline(story, settings, withAge: false, isUpdate: true));

    private StoryBlock Card(Story story, ChatSettings settings, bool withLead, string byline)
    {
        var topics = Ordered(story).Select(id => catalogue.Topics[id].NameIn(settings.Language));
        return new StoryBlock(story.Headline, story.Link, withLead ? StoryLead.Of(story) : null, byline, [.. topics], story.Id.ToString());
    }

    // Strongest first; of topics that lie in each other the narrower one, whichever is stronger.
    private IEnumerable<string> Ordered(Story story)
    {
        var known = story.Topics.Select(tag => tag.TopicId).Where(catalogue.Topics.ContainsKey).Distinct(StringComparer.Ordinal).ToList();
        return known
            .GroupBy(id => catalogue.WithAncestors(id).Prepend(id).Last(known.Contains), StringComparer.Ordinal)
            .SelectMany(group => group.OrderByDescending(id => catalogue.WithAncestors(id).Length));
    }

    private string Byline(Story story, ChatSettings settings, bool withAge, bool isUpdate)
    {
        var texts = Texts.In(settings.Language);
        var publishers = isUpdate && story.Publishers.Length > 1
            ? $"{Bidi.Isolate(story.Publishers[0], texts.Language)} · {texts["story.also"]} {Names(story.Publishers[1..], ", ", texts)}"
            : Names(story.Publishers, " · ", texts);
        if (story.IndependentSources > 1)
        {
            publishers = texts.Count("story.sources", story.IndependentSources, ("publishers", publishers));
        }

        var byline = When(story, settings, texts, withAge) is { } when ? $"{publishers} · {when}" : publishers;
        return story.Notice switch
        {
            Notice.Corrected => $"{texts["story.corrected"]} · {byline}",
            Notice.Withdrawn => $"{texts["story.withdrawn"]} · {byline}",
            _ => byline,
        };
    }

    private static string Names(IReadOnlyCollection<string> publishers, string between, Texts texts)
    {
        var names = string.Join(between, publishers.Take(PublishersNamed).Select(name => Bidi.Isolate(name, texts.Language)));
        return publishers.Count > PublishersNamed ? names + string.Create(CultureInfo.InvariantCulture, $" +{publishers.Count - PublishersNamed}") : names;
    }

    private string? When(Story story, ChatSettings settings, Texts texts, bool withAge)
    {
        var words = new TimeWords(settings.Zone, Instant.FromDateTimeOffset(time.GetUtcNow()), texts);
        if (story.Published is not { } published)
        {
            // An unknown date is never replaced by another; how long NewsBot has known the story is something else, and says so.
            return withAge ? texts.Format("story.seenAge", ("age", words.Age(Instant.FromDateTimeOffset(story.FirstSeen)))) : null;
        }

        var at = Instant.FromDateTimeOffset(published.At);
        return published.Precision == DatePrecision.Day ? words.Day(at) : withAge ? words.Age(at) : words.Moment(at);
    }
}
