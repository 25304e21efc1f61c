using System.Xml;
using NewsBot.Ingestion.Html;

namespace NewsBot.Ingestion.Feeds.Markup;

/// <summary>Reads a feed that is well-formed XML. No DTD is processed, so no entity is ever expanded and nothing outside is fetched.</summary>
internal static class SoundXml
{
    // XmlReader compares the attributes of a tag with each other, so one endless tag takes it minutes; in a document of this size it cannot get far.
    private const int SurelyBearable = 128 * 1024;
    private const int LongestTag = 64 * 1024;

    /// <summary>Reads.</summary>
    /// <param name="text">The document.</param>
    /// <param name="tree">Where it goes.</param>
    /// <returns>Null for a sound document; else what is wrong with it, with line and column, and the tree is of no use.</returns>
    public static string? Read(string text, FeedTreeBuilder tree)
    {
        if (text.Length > SurelyBearable && HasEndlessTag(text))
        {
            return $"a tag is longer than {LongestTag:N0} characters";
        }

        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = FeedLimits.Bytes,
        };
        try
        {
            using var characters = new StringReader(text);
            using var reader = XmlReader.Create(characters, settings);
            while (!tree.IsFull && reader.Read())
            {
                Take(reader, tree);
            }

            return null;
        }
        catch (XmlException exception)
        {
            return exception.Message;
        }
    }

    private static bool HasEndlessTag(string text)
    {
        var scanner = new MarkupScanner(text);
        while (scanner.Next())
        {
            if (scanner.Kind == MarkupKind.Open && scanner.End - scanner.Start > LongestTag)
            {
                return true;
            }
        }

        return false;
    }

    private static void Take(XmlReader reader, FeedTreeBuilder tree)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                var element = tree.Open(ElementNames.Of(reader.NamespaceURI, reader.Prefix, reader.LocalName), reader.LocalName);
                var empty = reader.IsEmptyElement;
                TakeAttributes(reader, element);
                if (empty)
                {
                    tree.Close();
                }

                break;
            case XmlNodeType.EndElement:
                tree.Close();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                tree.Add(Mojibake.Mend(reader.Value));
                break;
        }
    }

    private static void TakeAttributes(XmlReader reader, FeedElement? element)
    {
        for (var attributes = 0; element is not null && attributes < FeedLimits.Attributes && reader.MoveToNextAttribute(); attributes++)
        {
            element.AddAttribute(reader.Name, reader.Value);
        }
    }
}
