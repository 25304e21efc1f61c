using NewsBot.Ingestion.Html;

namespace NewsBot.Ingestion.Feeds;

/// <summary>A title, a summary or a content as the publisher wrote it; nothing is cleaned yet, but relative links in markup are resolved.</summary>
/// <param name="Value">The text or the markup.</param>
/// <param name="Kind">Which of both.</param>
/// <param name="Language">Its BCP 47 language as stated for it or around it; null where none is.</param>
/// <param name="Base">What its relative links were resolved against.</param>
public sealed record FeedText(string Value, FeedTextKind Kind, string? Language = null, Uri? Base = null)
{
    /// <summary>The text on one line, for a title: no markup, no control characters, no runs of white space.</summary>
    public string ToLine() => Kind == FeedTextKind.Plain ? HtmlText.Clean(Value) : HtmlText.Line(Value);

    /// <summary>The text in paragraphs, captions apart; blank lines part the paragraphs of a plain text.</summary>
    public HtmlParts ToParts() =>
        Kind == FeedTextKind.Plain
            ? new HtmlParts([.. Value.ReplaceLineEndings("\n").Split("\n\n").Select(HtmlText.Clean).Where(paragraph => paragraph.Length > 0)], [])
            : HtmlText.Parts(Value);
}
