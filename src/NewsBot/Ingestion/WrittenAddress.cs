namespace NewsBot.Ingestion;

/// <summary>Reads addresses that strangers wrote. <see cref="Uri.TryCreate(string, UriKind, out Uri)"/> alone is not enough: it fails with an exception on some ("//" before a mark of direction).</summary>
internal static class WrittenAddress
{
    /// <summary>An absolute address; null where it is none.</summary>
    /// <param name="written">As it was written.</param>
    public static Uri? Absolute(string written) => Read(written, static (written, _) => Uri.TryCreate(written, UriKind.Absolute, out var address) ? address : null, null);

    /// <summary>An address as it is meant at its place; null where it is none.</summary>
    /// <param name="written">As it was written.</param>
    /// <param name="place">Where it was written.</param>
    public static Uri? At(string written, Uri place) => Read(written, static (written, place) => Uri.TryCreate(place, written, out var address) ? address : null, place);

    private static Uri? Read(string written, Func<string, Uri?, Uri?> read, Uri? place)
    {
        try
        {
            return read(written, place);
        }
        catch (IndexOutOfRangeException)
        {
            // Seen with .NET 10.0: Uri takes such text for a path of the network and reads beyond its end.
            return null;
        }
    }
}
