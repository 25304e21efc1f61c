using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace NewsBot.Subscriptions;

/// <summary>How often a subscription posts: <c>now</c>, <c>hourly</c>, <c>daily 08:00</c>, or a cron expression of five fields (<c>30 7 * * 1-5</c>), in the chat's time zone.</summary>
public sealed record Cadence
{
    private const string Forms = "write now, hourly, daily 08:00 or a cron expression such as 30 7 * * mon-fri";
    private readonly string _written;
    private readonly CronExpression? _cron;

    private Cadence(string written, CronExpression? cron) => (_written, _cron) = (written, cron);

    /// <summary>At once.</summary>
    public static Cadence Now { get; } = new("now", cron: null);

    /// <summary>True where stories go out as they come.</summary>
    public bool IsImmediate => _cron is null;

    /// <summary>Reads what a user or the configuration wrote.</summary>
    /// <param name="text">The written form.</param>
    /// <param name="cadence">The cadence.</param>
    /// <param name="problem">What is wrong with it, in a half sentence for people.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out Cadence? cadence, [NotNullWhen(false)] out string? problem)
    {
        var words = text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        (cadence, problem) = words switch
        {
            [] => (null, $"it is empty; {Forms}"),
            ["now"] => (Now, null),
            ["hourly"] => Scheduled("hourly", "0 * * * *"),
            ["daily"] => (null, "daily needs a time; write daily 08:00"),
            ["daily", var time] => Daily(time),
            [var word] => (null, $"\"{word}\" is no cadence; {Forms}"),
            _ => Scheduled(string.Join(' ', words), string.Join(' ', words)),
        };
        return cadence is not null;
    }

    /// <summary>The first time after a moment at which a post is due. A local time that a clock change skips moves to the end of the gap; one that comes twice means the first.</summary>
    /// <param name="moment">The moment; for <see cref="Now"/> it is itself the answer.</param>
    /// <param name="zone">The chat's time zone.</param>
    public Instant NextAfter(Instant moment, DateTimeZone zone) => _cron?.NextAfter(moment, zone) ?? moment;

    /// <summary>The written form, which <see cref="TryParse"/> reads back.</summary>
    public override string ToString() => _written;

    private static (Cadence?, string?) Daily(string time) => LocalClock.TryParse(time, out var at)
        ? Scheduled($"daily {LocalClock.Write(at)}", $"{at.Minute} {at.Hour} * * *")
        : (null, $"\"{time}\" is no time of day; write daily 08:00");

    private static (Cadence?, string?) Scheduled(string written, string expression) => CronExpression.TryParse(expression, out var cron, out var problem)
        ? (new Cadence(written, cron), null)
        : (null, $"{problem}; {Forms}");
}
