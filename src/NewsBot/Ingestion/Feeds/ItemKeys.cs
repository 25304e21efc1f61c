namespace NewsBot.Ingestion.Feeds;

/// <summary>What tells an item from others, in forms that can be compared and kept. Dates are none of it: publishers change them at will.</summary>
/// <param name="Id">The publisher's id, or its address without scheme and host's "www."; null where it has none, or where items of one document that are not the same share it.</param>
/// <param name="Link">The page without scheme, "www.", tracking and fragment; null where it has none, where it is the front page, or where different items share it.</param>
/// <param name="Path">The same without the host, for mirrors; null where it is too short to tell anything.</param>
/// <param name="Title">The digest of the headline's normal form; null where there is none.</param>
/// <param name="Text">The digest of the text's normal form; null where there is too little text to tell anything.</param>
public sealed record ItemKeys(string? Id, string? Link, string? Path, string? Title, string? Text)
{
    // "17" or "item-3" begins again when a publisher moves to another system.
    private const int ShortestSureId = 12;

    /// <summary>The strings to keep and to look up: two items that are the same share at least one.</summary>
    public IEnumerable<string> Lookups =>
        new[] { Key("id", Id), Key("link", Link), Key("path", Path), Key("text", Text) }.OfType<string>();

    /// <summary>Whether two items are the same one, seen twice: in two polls, on two hosts, or back after it had slid off the feed.</summary>
    /// <param name="other">The other item.</param>
    public bool IsSame(ItemKeys other)
    {
        var sameId = Same(Id, other.Id);
        var sameTitle = Same(Title, other.Title);
        var sameText = Same(Text, other.Text);
        return (sameId && (Id!.Length >= ShortestSureId || sameTitle || sameText || Same(Path, other.Path)))
            || Same(Link, other.Link)
            || (Same(Path, other.Path) && (sameTitle || sameText))
            || (sameText && (sameTitle || Id is null || other.Id is null || sameId));
    }

    private static bool Same(string? one, string? other) => one is not null && one == other;

    private static string? Key(string kind, string? value) => value is null ? null : $"{kind}:{value}";
}
