using System.Globalization;
using System.Net.Http.Headers;

namespace NewsBot.Platforms.DiscordChat.Rest;

/// <summary>The rate limits as the answers' headers tell them (https://discord.com/developers/docs/topics/rate-limits): nothing about a route is assumed.</summary>
/// <param name="time">The clock.</param>
internal sealed class RateBuckets(TimeProvider time)
{
    private const int ForgetOver = 5_000;
    private static readonly SendRate Account = new(50, TimeSpan.FromSeconds(1));
    private readonly Lock _lock = new();
    private readonly PacedQueue _account = new(Account);
    private readonly Dictionary<string, string> _bucketOfKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);

    /// <summary>Waits until a call may go out.</summary>
    /// <param name="call">The call.</param>
    /// <param name="patience">The longest wait that is worth it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Null where the call may go out now; else how long it would have to wait still.</returns>
    public async Task<TimeSpan?> WaitAsync(DiscordCall call, TimeSpan patience, CancellationToken cancellationToken)
    {
        for (var wait = TakeBucket(call); wait > TimeSpan.Zero; wait = TakeBucket(call))
        {
            if (wait > patience)
            {
                return wait;
            }

            await Task.Delay(wait, time, cancellationToken);
        }

        if (call.IsInteraction)
        {
            return null;
        }

        var rest = TakeAccount(patience);
        if (rest > patience)
        {
            return rest;
        }

        if (rest > TimeSpan.Zero)
        {
            await Task.Delay(rest, time, cancellationToken);
        }

        return null;
    }

    /// <summary>Learns from an answer.</summary>
    public void Learn(DiscordCall call, HttpResponseHeaders headers)
    {
        if (Header(headers, "X-RateLimit-Bucket") is not { } name || Number(headers, "X-RateLimit-Remaining") is not { } remaining || Number(headers, "X-RateLimit-Reset-After") is not { } seconds)
        {
            return;
        }

        lock (_lock)
        {
            Forget();
            var key = $"{name} {call.Major}";
            _bucketOfKey[call.Key] = key;
            if (!_buckets.TryGetValue(key, out var bucket))
            {
                bucket = _buckets[key] = new Bucket();
            }

            bucket.Learn((int)(Number(headers, "X-RateLimit-Limit") ?? 1), (int)remaining, time.GetUtcNow() + TimeSpan.FromSeconds(seconds));
        }
    }

    /// <summary>The platform asked for a pause.</summary>
    /// <param name="call">The call that it refused.</param>
    /// <param name="isGlobal">True where the pause holds for the whole account.</param>
    /// <param name="pause">How long.</param>
    public void Hold(DiscordCall call, bool isGlobal, TimeSpan pause)
    {
        lock (_lock)
        {
            var until = time.GetUtcNow() + pause;
            if (isGlobal)
            {
                _account.HoldUntil(until);
                return;
            }

            var key = _bucketOfKey.GetValueOrDefault(call.Key) ?? (_bucketOfKey[call.Key] = call.Key);
            if (!_buckets.TryGetValue(key, out var bucket))
            {
                bucket = _buckets[key] = new Bucket();
            }

            bucket.Learn(1, remaining: 0, until);
        }
    }

    private static string? Header(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.First() : null;

    private static double? Number(HttpResponseHeaders headers, string name) =>
        double.TryParse(Header(headers, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private TimeSpan TakeBucket(DiscordCall call)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            return Of(call) is { } bucket ? bucket.Take(now) - now : TimeSpan.Zero;
        }
    }

    private TimeSpan TakeAccount(TimeSpan patience)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var wait = _account.Earliest(now) - now;
            return wait > patience ? wait : _account.Reserve(now) - now;
        }
    }

    private Bucket? Of(DiscordCall call) => _bucketOfKey.TryGetValue(call.Key, out var key) ? _buckets.GetValueOrDefault(key) : null;

    private void Forget()
    {
        if (_buckets.Count < ForgetOver)
        {
            return;
        }

        var now = time.GetUtcNow();
        foreach (var (key, _) in _buckets.Where(entry => entry.Value.ResetAt <= now).ToList())
        {
            _buckets.Remove(key);
        }

        foreach (var (key, _) in _bucketOfKey.Where(entry => !_buckets.ContainsKey(entry.Value)).ToList())
        {
            _bucketOfKey.Remove(key);
        }
    }

    private sealed class Bucket
    {
        private int _limit = 1;
        private int _remaining = 1;

        public DateTimeOffset ResetAt { get; private set; }

        /// <summary>Takes a place now, or says when to ask again.</summary>
        public DateTimeOffset Take(DateTimeOffset now)
        {
            if (_remaining > 0)
            {
                _remaining--;
                return now;
            }

            if (ResetAt > now)
            {
                return ResetAt;
            }

            // Until an answer says more, a new window has what the last one had.
            _remaining = Math.Max(0, _limit - 1);
            return now;
        }

        public void Learn(int limit, int remaining, DateTimeOffset resetAt)
        {
            // Answers overtake each other: within a window the smaller number is the later truth.
            _remaining = resetAt > ResetAt + TimeSpan.FromMilliseconds(500) ? remaining : Math.Min(_remaining, remaining);
            _limit = limit;
            ResetAt = resetAt > ResetAt ? resetAt : ResetAt;
        }
    }
}
