using NewsBot.Articles;

namespace NewsBot.Ingestion.Html;

/// <summary>An article that an index page links to.</summary>
/// <param name="Address">The article's page, absolute, without fragment and tracking.</param>
/// <param name="Title">The words of the link, one line.</param>
/// <param name="Published">The date beside the link or in its address; null where there is none.</param>
public sealed record IndexLink(Uri Address, string Title, Published? Published);
