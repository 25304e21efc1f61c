using System.Globalization;
using AngleSharp.Html.Dom;
using NewsBot.Ingestion.Html.Tree;

namespace NewsBot.Ingestion.Html;

/// <summary>From bytes to a parsed page, within bounds.</summary>
internal static class ParsedPage
{
    /// <summary>Parses.</summary>
    /// <param name="body">The bytes as they came, no longer compressed.</param>
    /// <param name="contentType">The header <c>Content-Type</c>; null where there was none.</param>
    /// <param name="address">Named in the problem.</param>
    /// <returns>The page, or what is wrong with it.</returns>
    public static (IHtmlDocument? Document, ReadingProblem? Problem) Of(ReadOnlyMemory<byte> body, string? contentType, Uri address)
    {
        if (body.Length > PageParser.LargestPage)
        {
            return Problem(ProblemKind.TooLarge, string.Create(CultureInfo.InvariantCulture, $"It has {body.Length:N0} bytes; the largest page that is read has {PageParser.LargestPage:N0}. Take a smaller page of the publisher, or its feed."));
        }

        if (PageText.Decode(body.Span, contentType) is not { } html)
        {
            return Problem(ProblemKind.Binary, "It is not a text. Take the address of a web page, not of a picture or a document.");
        }

        if (string.IsNullOrWhiteSpace(html))
        {
            return Problem(ProblemKind.Empty, "There is nothing in it. See what the address shows in a browser.");
        }

        return PageParser.Parse(html) is { } document
            ? (document, null)
            : Problem(ProblemKind.TooLarge, string.Create(CultureInfo.InvariantCulture, $"It has more than {PageParser.MostElements:N0} elements, or is nested so that reading it takes too long. Take another page of the publisher, or its feed."));

        (IHtmlDocument?, ReadingProblem?) Problem(ProblemKind kind, string reason) => (null, new ReadingProblem(kind, address.ToString(), reason));
    }
}
