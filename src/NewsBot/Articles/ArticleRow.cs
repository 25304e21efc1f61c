namespace NewsBot.Articles;

/// <summary>What the intake needs to know of a stored article before it reads its text.</summary>
/// <param name="Id">The article.</param>
/// <param name="Story">Its story.</param>
/// <param name="Current">Its current revision.</param>
/// <param name="Revision">How many texts it had.</param>
/// <param name="Publisher">Its publisher.</param>
/// <param name="Fingerprint">Of its current text.</param>
internal sealed record ArticleRow(long Id, long Story, long Current, long Revision, string Publisher, long Fingerprint);
