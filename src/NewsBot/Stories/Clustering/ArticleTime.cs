using System.Runtime.InteropServices;
using NewsBot.Articles;

namespace NewsBot.Stories.Clustering;

/// <summary>When an article was published as far as is known, in milliseconds since 1970: a moment, or a whole day.</summary>
/// <param name="From">The first moment it may have been.</param>
/// <param name="To">The last one.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ArticleTime(long From, long To)
{
    private const double MillisecondsOfDay = 86_400_000;

    /// <summary>The time of a candidate: published where that is known and not later than it was seen, else seen.</summary>
    public static ArticleTime Of(Published? published, DateTimeOffset seen)
    {
        var (at, day) = (published?.At.ToUnixTimeMilliseconds() ?? long.MaxValue, (long)MillisecondsOfDay);
        var last = seen.ToUnixTimeMilliseconds();
        return at > last ? new(last, last)
            : published!.Precision == DatePrecision.Day ? new(at, Math.Min(last, at + day))
            : new(at, at);
    }

    /// <summary>Days from the end of one to the beginning of the other; 0 where they meet.</summary>
    public double DaysTo(ArticleTime other) => Math.Max(0, Math.Max(From - other.To, other.From - To)) / MillisecondsOfDay;

    /// <summary>The time from the first to the last of both.</summary>
    public ArticleTime With(ArticleTime other) => new(Math.Min(From, other.From), Math.Max(To, other.To));
}
