namespace NewsBot.Ingestion.Feeds;

/// <summary>A picture of a feed or an item.</summary>
/// <param name="Address">Where the picture is, absolute, http or https.</param>
/// <param name="Title">Its title or its caption.</param>
/// <param name="Link">Where a click on it leads.</param>
/// <param name="Width">Pixels, as stated.</param>
/// <param name="Height">Pixels, as stated.</param>
/// <param name="Credit">Whose picture it is.</param>
public sealed record FeedImage(Uri Address, string? Title = null, Uri? Link = null, int? Width = null, int? Height = null, string? Credit = null);
