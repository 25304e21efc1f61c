namespace NewsBot.Ingestion.Html;

/// <summary>What a block of an article is.</summary>
public enum PageBlockKind
{
    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A heading inside the article.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A paragraph of a quotation that is set apart.</summary>
    Quotation,

    /// <summary>A cell of a table.</summary>
    Cell,

    /// <summary>Words under a picture, or whose picture it is.</summary>
    Caption,
}
