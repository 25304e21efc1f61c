namespace NewsBot.Ingestion.Feeds;

/// <summary>An author, a contributor or a publisher.</summary>
/// <param name="Name">The name; null where only an address is given.</param>
/// <param name="Email">The mail address.</param>
/// <param name="Page">The home page, only http and https.</param>
public sealed record FeedPerson(string? Name, string? Email = null, Uri? Page = null);
