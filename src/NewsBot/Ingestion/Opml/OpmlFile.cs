using System.Collections.Immutable;
using System.Xml;
using NewsBot.Ingestion.Feeds;
using NewsBot.Ingestion.Html;

namespace NewsBot.Ingestion.Opml;

/// <summary>Lists of feeds as feed readers exchange them (OPML 1.0 to 2.0).</summary>
public static class OpmlFile
{
    // Ten thousand feeds have about two million characters.
    private const int MostCharacters = 8 * 1024 * 1024;

    /// <summary>Reads one. DTDs are refused; an outline that is no feed is passed over, and one whose address cannot be followed is a problem.</summary>
    /// <param name="file">The file's characters.</param>
    /// <param name="place">Its name.</param>
    public static OpmlReading Read(Stream file, string place)
    {
        var feeds = ImmutableArray.CreateBuilder<OpmlFeed>();
        var problems = ImmutableArray.CreateBuilder<ReadingProblem>();
        var seen = new HashSet<Uri>();
        try
        {
            using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters });
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element || !reader.LocalName.Equals("outline", StringComparison.OrdinalIgnoreCase) || Attribute(reader, "xmlUrl") is not { } written)
                {
                    continue;
                }

                var title = HtmlText.Clean(Attribute(reader, "title") ?? Attribute(reader, "text") ?? "");
                if (!Uri.TryCreate(written.Trim(), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0 || !Addresses.HasHost(address))
                {
                    problems.Add(new ReadingProblem(ProblemKind.Refused, place, $"\"{title}\" has an address that cannot be a source; give it a public one with http or https."));
                }
                else if (seen.Add(address))
                {
                    feeds.Add(new OpmlFeed(title.Length > 0 ? title : address.IdnHost, address));
                }
            }
        }
        catch (XmlException broken)
        {
            problems.Add(new ReadingProblem(ProblemKind.UnknownLayout, place, $"It is no sound OPML from line {broken.LineNumber} on: {HtmlText.Clean(broken.Message)} Export it anew; what stood before is taken."));
        }

        return new OpmlReading(feeds.ToImmutable(), problems.ToImmutable());
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
            writer.WriteStartElement("outline");
            writer.WriteAttributeString("type", "rss");
            writer.WriteAttributeString("text", source.Name ?? source.Id);
            writer.WriteAttributeString("title", source.Name ?? source.Id);
            writer.WriteAttributeString("xmlUrl", source.Url!.AbsoluteUri);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    // Readers write xmlUrl, xmlurl and XMLURL.
    private static string? Attribute(XmlReader reader, string name)
    {
        string? value = null;
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            value = reader.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase) ? reader.Value : value;
        }

        reader.MoveToElement();
        return value;
    }
}
