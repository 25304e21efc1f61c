using System.Collections.Frozen;

namespace NewsBot.Ingestion.Feeds;

/// <summary>The form of a page's address in which addresses of the same page are equal: for comparing, not for following.</summary>
internal static class PageAddress
{
    // What publishers and networks add to find out where a reader comes from.
    private static readonly string[] TrackingBeginnings = ["utm_", "at_", "mc_", "pk_", "piwik_", "matomo_", "hsa_", "cmp_", "ns_", "traffic_"];

    private static readonly FrozenSet<string> Tracking = new[]
    {
        "amp", "fbclid", "gclid", "dclid", "msclkid", "igshid", "yclid", "cmpid", "cmp", "ref", "referrer", "ref_src", "rss", "source", "feed", "xtor", "ocid", "ito", "partner", "smid", "taid", "wt.mc_id", "outputtype", "traffic_source", "tid", "icid", "intcmp",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] HostBeginnings = ["www.", "m.", "mobile.", "amp.", "rss.", "feeds."];

    /// <summary>The form: host, path and query without scheme, tracking, fragment and trailing slash; the path always begins with "/".</summary>
    /// <param name="address">An absolute address.</param>
    public static string Of(Uri address) => Form(address, part => !IsTracking(part));

    /// <summary>The same form of a feed's address, with its whole query: feeds of one site often differ in nothing else (<c>?feed=rss2</c>, <c>?source=5</c>).</summary>
    /// <param name="address">An absolute address.</param>
    public static string OfFeed(Uri address) => Form(address, _ => true);

    private static string Form(Uri address, Func<string, bool> isKept)
    {
        var host = address.IdnHost.ToLowerInvariant();
        var extra = HostBeginnings.FirstOrDefault(beginning => host.StartsWith(beginning, StringComparison.Ordinal) && host.AsSpan(beginning.Length).Contains('.'));
        host = extra is null ? host : host[extra.Length..];
        var path = address.AbsolutePath.TrimEnd('/');
        path = path.EndsWith("/amp", StringComparison.OrdinalIgnoreCase) ? path[..^4] : path;
        path = path.StartsWith("/amp/", StringComparison.OrdinalIgnoreCase) ? path[4..] : path;
        var query = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(isKept).Order(StringComparer.Ordinal).ToList();
        return string.Concat(host, path.Length == 0 ? "/" : path, query.Count == 0 ? string.Empty : "?" + string.Join('&', query));
    }

    /// <summary>True for a part of a query that only tells the publisher where a reader came from.</summary>
    /// <param name="part">The part, <c>name=value</c>.</param>
    public static bool IsTracking(string part)
    {
        var name = part.Split('=')[0];
        return Tracking.Contains(name) || TrackingBeginnings.Any(beginning => name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
    }
}
