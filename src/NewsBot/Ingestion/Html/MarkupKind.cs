namespace NewsBot.Ingestion.Html;

/// <summary>The kinds of piece that markup falls into.</summary>
internal enum MarkupKind
{
    /// <summary>The end of the document.</summary>
    End,

    /// <summary>Text, references not decoded.</summary>
    Text,

    /// <summary>The inside of a CDATA section: text as it stands.</summary>
    CData,

    /// <summary>A start tag.</summary>
    Open,

    /// <summary>An end tag.</summary>
    Close,
}
