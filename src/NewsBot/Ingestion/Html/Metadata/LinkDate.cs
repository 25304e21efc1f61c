using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Articles;

namespace NewsBot.Ingestion.Html.Metadata;

/// <summary>The day in the path of an address: <c>/2024/05/03/</c>, <c>/2024-05-03-</c>, <c>/2024/may/3/</c>, <c>/20240503</c>.</summary>
internal static partial class LinkDate
{
    /// <summary>Reads it.</summary>
    /// <param name="address">An article's page.</param>
    /// <returns>The day; null where the path states none.</returns>
    public static Published? Of(Uri address)
    {
        var path = address.IsAbsoluteUri ? address.AbsolutePath : address.OriginalString;
        var match = Parted().Match(path) is { Success: true } parted ? parted : Joined().Match(path);
        if (!match.Success)
        {
            return null;
        }

        var month = match.Groups["month"].Value;
        return DateText.Day(
            int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture),
            char.IsAsciiDigit(month[0]) ? int.Parse(month, CultureInfo.InvariantCulture) : MonthNames.Number(month),
            int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"/(?<year>(?:19|20)[0-9]{2})[/-](?<month>[0-9]{1,2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-](?<day>[0-9]{1,2})(?:[/_-]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Parted();

    [GeneratedRegex(@"(?<![0-9])(?<year>20[0-3][0-9])(?<month>0[1-9]|1[0-2])(?<day>[0-2][0-9]|3[01])(?![0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Joined();
}
