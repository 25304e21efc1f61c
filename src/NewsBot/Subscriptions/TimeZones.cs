using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using NewsBot.Configuration;
using NodaTime;

namespace NewsBot.Subscriptions;

/// <summary>The time zones that can be chosen, by their IANA names.</summary>
public static class TimeZones
{
    /// <summary>The zone of a name; UTC where the tz database does not know it (any more), so that a stored name can never stop a chat's posts.</summary>
    /// <param name="name">For example <c>Asia/Baghdad</c>.</param>
    public static DateTimeZone Of(string name) => IsKnown(name) ? DateTimeZoneProviders.Tzdb[name] : DateTimeZone.Utc;

    /// <summary>True where the tz database knows the name.</summary>
    /// <param name="name">For example <c>Asia/Baghdad</c>.</param>
    public static bool IsKnown(string name) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is not null;

    /// <summary>Finds the zone that a user means: the name in any case, blanks for underscores, or its city alone.</summary>
    /// <param name="text">What the user wrote ("asia/baghdad", "Baghdad").</param>
    /// <param name="name">The name as the tz database writes it.</param>
    public static bool TryFind(string text, [NotNullWhen(true)] out string? name)
    {
        var wanted = text.Trim().Replace(' ', '_');
        var names = DateTimeZoneProviders.Tzdb.Ids;
        name = names.FirstOrDefault(id => id.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            ?? names.FirstOrDefault(id => City(id).Equals(wanted, StringComparison.OrdinalIgnoreCase));
        return name is not null;
    }

    /// <summary>The names nearest to a misspelled one, nearest first; empty where none is near.</summary>
    /// <param name="text">What the user wrote.</param>
    /// <param name="count">How many at most.</param>
    public static ImmutableArray<string> Nearest(string text, int count)
    {
        var wanted = text.Trim().Replace(' ', '_').ToLowerInvariant();
        var most = Math.Max(2, wanted.Length / 4);
        return
        [
            .. DateTimeZoneProviders.Tzdb.Ids
                .Select(id => (Id: id, Distance: Math.Min(EditDistance.Between(wanted, id.ToLowerInvariant(), most), EditDistance.Between(wanted, City(id).ToLowerInvariant(), most))))
                .Where(candidate => candidate.Distance <= most)
                .OrderBy(candidate => candidate.Distance)
                .ThenBy(candidate => candidate.Id, StringComparer.Ordinal)
                .Take(count)
                .Select(candidate => candidate.Id),
        ];
    }

    private static string City(string id) => id[(id.LastIndexOf('/') + 1)..];
}
