namespace NewsBot.Ingestion;

/// <summary>
/// Which addresses lead anywhere. <see cref="Uri"/> takes hosts that no domain name can be ("http://xn--م/") and throws only when it is
/// asked for the name; so whatever comes from outside is asked here before it is used.
/// </summary>
internal static class WebAddress
{
    /// <summary>True for an absolute address with http or https and a host that a domain name or an IP address can be.</summary>
    /// <param name="address">Any address.</param>
    public static bool Is(Uri address) => address.IsAbsoluteUri && address.Scheme is "http" or "https" && HasHost(address);

    /// <summary>An absolute web address; null for what is none.</summary>
    /// <param name="written">As somebody wrote it; null says nothing.</param>
    /// <param name="relativeTo">What it is relative to; null where only a whole address counts.</param>
    public static Uri? Of(string? written, Uri? relativeTo = null) =>
        written?.Trim() is { } text && (relativeTo is null ? WrittenAddress.Absolute(text) : WrittenAddress.At(text, relativeTo)) is { } address && Is(address) ? address : null;

    private static bool HasHost(Uri address)
    {
        try
        {
            return address.IdnHost.Length > 0;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }
}
