using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using NewsBot.Articles;
using NewsBot.Ingestion.Feeds;
using NewsBot.Ingestion.Feeds.Markup;

namespace NewsBot.Ingestion.Opml;

/// <summary>Lists of feeds as feed readers exchange them (OPML 1.0 to 2.0).</summary>
public static class OpmlFile
{
    /// <summary>The largest list that is read, in bytes. Ten thousand feeds have about two million.</summary>
    public const int LargestList = FeedLimits.Bytes;

    /// <summary>
    /// Reads one, in any state. No DTD is processed. An outline without an address is passed over; one whose address cannot be a source is a
    /// problem, and so is what is wrong with the list itself.
    /// </summary>
    /// <param name="body">The file, at most <see cref="LargestList"/>.</param>
    /// <param name="place">Its name.</param>
    public static OpmlReading Read(ReadOnlyMemory<byte> body, string place)
    {
        var problems = ImmutableArray.CreateBuilder<ReadingProblem>();
        if (body.Length > LargestList)
        {
            problems.Add(new ReadingProblem(ProblemKind.TooLarge, place, string.Create(CultureInfo.InvariantCulture, $"It has {body.Length:N0} bytes; the largest list that is read has {LargestList:N0}. Export it in parts.")));
            return new OpmlReading([], problems.ToImmutable());
        }

        var repairs = new List<string>();
        var (text, _) = FeedEncoding.Decode(body.Span, contentType: null, []);
        var outlines = Outlines(TolerantXml.Read(text, repairs)).ToList();
        var feeds = Feeds(outlines, place, problems);
        if (outlines.Count == 0)
        {
            problems.Add(new ReadingProblem(ProblemKind.UnknownLayout, place, "It lists no feeds: it has no outline with an address (xmlUrl). Export the list anew, as OPML."));
        }
        else if (repairs.Count > 0)
        {
            problems.Add(new ReadingProblem(ProblemKind.UnknownLayout, place, string.Create(CultureInfo.InvariantCulture, $"It is no sound OPML: {string.Join("; ", repairs).TrimEnd('.')}. What could be read is taken, {feeds.Length} feeds; see whether one is missing.")));
        }

        return new OpmlReading(feeds, problems.ToImmutable());
    }

    /// <summary>Writes the feeds among sources.</summary>
    /// <param name="sources">The sources; folders and pages are left out.</param>
    /// <param name="to">Where.</param>
    public static void Write(IEnumerable<SourceOptions> sources, TextWriter to)
    {
        using var writer = XmlWriter.Create(to, new XmlWriterSettings { Indent = true, CloseOutput = false, NewLineChars = "\n" });
        writer.WriteStartElement("opml");
        writer.WriteAttributeString("version", "2.0");
        writer.WriteStartElement("head");
        writer.WriteElementString("title", "NewsBot");
        writer.WriteEndElement();
        writer.WriteStartElement("body");
        foreach (var source in sources.Where(source => source is { Kind: SourceKind.Feed, Url: not null }))
        {
            var name = VisibleText.Of(source.Name ?? "") is { Length: > 0 } visible ? visible : source.Id;
            writer.WriteStartElement("outline");
            writer.WriteAttributeString("type", "rss");
            writer.WriteAttributeString("text", name);
            writer.WriteAttributeString("title", name);
            writer.WriteAttributeString("xmlUrl", source.Url!.AbsoluteUri);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static IEnumerable<FeedElement> Outlines(FeedElement around) => around.Elements.SelectMany(element =>
        element.LocalName.Equals("outline", StringComparison.OrdinalIgnoreCase) && element["xmlUrl"] is not null ? Outlines(element).Prepend(element) : Outlines(element));

    private static ImmutableArray<OpmlFeed> Feeds(List<FeedElement> outlines, string place, ImmutableArray<ReadingProblem>.Builder problems)
    {
        var feeds = ImmutableArray.CreateBuilder<OpmlFeed>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < outlines.Count; at++)
        {
            var title = VisibleText.Of(outlines[at]["title"] ?? outlines[at]["text"] ?? "");
            if (WebAddress.Of(outlines[at]["xmlUrl"]) is not { UserInfo: "" } address)
            {
                problems.Add(new ReadingProblem(ProblemKind.Refused, place, string.Create(CultureInfo.InvariantCulture, $"Feed {at + 1} of it, \"{title}\", has an address that cannot be a source; give it a public one with http or https.")));
            }
            else if (seen.Add(PageAddress.OfFeed(address)))
            {
                feeds.Add(new OpmlFeed(title.Length > 0 ? title : address.IdnHost, address));
            }
        }

        return feeds.ToImmutable();
    }
}
