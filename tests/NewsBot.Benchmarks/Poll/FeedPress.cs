using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using NewsBot.Benchmarks.Speed;

namespace NewsBot.Benchmarks.Poll;

/// <summary>Writes the documents of made-up feeds: six of ten RSS, three Atom, one JSON.</summary>
/// <param name="seed">The seed.</param>
/// <param name="start">When the first round is.</param>
internal sealed class FeedPress(int seed, DateTimeOffset start)
{
    // Above the length below which an item is taken for a teaser and its page is fetched.
    private const int Sentences = 8;
    private const int WordsOfSentence = 15;
    private const int WordsOfTitle = 8;

    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(40);

    private static readonly string[] Places = ["Baghdad", "Basra", "Damascus", "Beirut", "Tripoli", "Tunis", "Cairo", "Tehran", "Ankara", "Riyadh", "Sanaa", "Amman", "Rabat", "Khartoum", "Doha", "Muscat"];

    private readonly Publishers _publishers = new(seed);
    private readonly Vocabulary _words = new(seed);
    private readonly ConcurrentDictionary<(int Feed, int Item), (string Title, string Text)> _texts = new();

    /// <summary>A feed's document.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="version">Its version.</param>
    public (byte[] Body, string Type) Print(int feed, int version)
    {
        var items = _publishers.ItemsOf(feed, version);
        return (feed % 10) switch
        {
            < 6 => (Encoding.UTF8.GetBytes(Rss(feed, items)), "application/rss+xml; charset=utf-8"),
            < 9 => (Encoding.UTF8.GetBytes(Atom(feed, items)), "application/atom+xml; charset=utf-8"),
            _ => (Encoding.UTF8.GetBytes(Json(feed, items)), "application/feed+json"),
        };
    }

    private string Rss(int feed, IEnumerable<int> items)
    {
        var document = new StringBuilder($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>Wire {feed}</title><link>https://{Publishers.HostOf(feed)}/</link><description>News</description>\n");
        foreach (var item in items)
        {
            var (title, text) = Text(feed, item);
            document.Append(CultureInfo.InvariantCulture, $"<item><title>{title}</title><link>{Link(feed, item)}</link><guid isPermaLink=\"true\">{Link(feed, item)}</guid><pubDate>{Date(feed, item):r}</pubDate><description><![CDATA[<p>{text}</p>]]></description></item>\n");
        }

        return document.Append("</channel></rss>").ToString();
    }

    private string Atom(int feed, IEnumerable<int> items)
    {
        var document = new StringBuilder($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Wire {feed}</title><id>urn:wire:{feed}</id><link href=\"https://{Publishers.HostOf(feed)}/\"/>\n");
        foreach (var item in items)
        {
            var (title, text) = Text(feed, item);
            document.Append(CultureInfo.InvariantCulture, $"<entry><title>{title}</title><id>urn:wire:{feed}:{item}</id><link href=\"{Link(feed, item)}\"/><published>{Date(feed, item):yyyy-MM-ddTHH:mm:ssZ}</published><content type=\"html\">&lt;p&gt;{text}&lt;/p&gt;</content></entry>\n");
        }

        return document.Append("</feed>").ToString();
    }

    private string Json(int feed, IEnumerable<int> items) => new JsonObject
    {
        ["version"] = "https://jsonfeed.org/version/1.1",
        ["title"] = $"Wire {feed}",
        ["items"] = new JsonArray([.. items.Select(item => new JsonObject
        {
            ["id"] = Link(feed, item),
            ["url"] = Link(feed, item),
            ["title"] = Text(feed, item).Title,
            ["content_html"] = $"<p>{Text(feed, item).Text}</p>",
            ["date_published"] = Date(feed, item).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        })]),
    }.ToJsonString();

    private static string Link(int feed, int item) => string.Create(CultureInfo.InvariantCulture, $"https://{Publishers.HostOf(feed)}/{feed}/{item}");

    private DateTimeOffset Date(int feed, int item) => start + ((item - _publishers.SizeOf(feed)) * Interval);

    private (string Title, string Text) Text(int feed, int item) => _texts.GetOrAdd((feed, item), key =>
    {
        var random = new Random(Chance.Of(int.MaxValue >> 8, seed, key.Feed, key.Item, 8));
        var place = Places[random.Next(Places.Length)];
        return (Sentence(random, WordsOfTitle, place), string.Join(' ', Enumerable.Range(0, Sentences).Select(at => Sentence(random, WordsOfSentence, at == 0 ? place : null) + ".")));
    });

    private string Sentence(Random random, int length, string? place)
    {
        var words = Enumerable.Range(0, length).Select(_ => _words.Draw(random)).ToArray();
        words[0] = string.Concat(words[0][..1].ToUpperInvariant(), words[0].AsSpan(1));
        words[random.Next(1, length)] = place ?? words[^1];
        return string.Join(' ', words);
    }
}
