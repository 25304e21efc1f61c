using NewsBot.Storage;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Platforms.Whole;

/// <summary>A real process that is killed at random moments while it posts one story into many chats, and started again until every chat has it.</summary>
internal sealed class KillRun : IAsyncDisposable
{
    private const int MostKills = 3;
    private const int LongestWords = 2_000;

    // A forum's post carries no nonce: what keeps it from being there twice is another way, and worth killing too.
    private const int Forums = 5;
    private const int Forum = 15;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    // No start takes as long; a run that has not ended by then never will.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly KillStore _store;
    private readonly Random _random;
    private readonly BothPlatforms _both;
    private readonly HashSet<string> _claims = new(StringComparer.Ordinal);
    private readonly HashSet<string> _doubtful = new(StringComparer.Ordinal);
    private KillReport _report = new();

    private KillRun(KillStore store, int seed, BothPlatforms both)
    {
        (_store, _random, _both) = (store, new Random(seed), both);
        (_both.Telegram.KeepsRates, _both.Discord.KeepsRates) = (false, false);
        foreach (var chat in store.Telegram)
        {
            _both.Telegram.Chat(long.Parse(chat.Chat, System.Globalization.CultureInfo.InvariantCulture), "private");
        }

        foreach (var (number, chat) in store.Discord.Index())
        {
            _both.Discord.AddChannel(chat.Chat, number < Forums ? Forum : 0);
        }

        store.CopyTo(both.Store);
    }

    /// <summary>Runs to the end.</summary>
    /// <param name="store">Subscriptions and a story.</param>
    /// <param name="seed">Decides the moments.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    public static async Task<KillReport> RunAsync(KillStore store, int seed, CancellationToken cancellationToken)
    {
        await using var run = new KillRun(store, seed, await BothPlatforms.StartAsync(cancellationToken));
        return await run.RunAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => _both.DisposeAsync();

    private int Posted => _both.Telegram.Posted + _both.Discord.Posts.Count;

    private int Owed => _store.Telegram.Count + _store.Discord.Count;

    private async Task<KillReport> RunAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var configuration = _both.Configure(telegram: new { PaidBroadcast = true });
        for (var kills = _random.Next(1, MostKills + 1); kills > 0; kills--)
        {
            await using var process = _both.Launch(configuration);
            await MomentAsync(process, patience.Token);
            await process.KillAsync();
            await LookAsync(patience.Token);
        }

        await using (var last = _both.Launch(configuration))
        {
            await DoneAsync(last, patience.Token);
            await last.KillAsync();
        }

        await CountAsync(patience.Token);
        return _report;
    }

    // One moment in four is anywhere in the start; the others come after a number of posts, and a little later.
    private async Task MomentAsync(ServiceProcess process, CancellationToken cancellationToken)
    {
        using var looks = new PeriodicTimer(BetweenLooks);
        if (_random.Next(4) == 0)
        {
            var start = TimeSpan.FromMilliseconds(_random.Next(300, 2_500));
            await Task.Delay(start, TimeProvider.System, cancellationToken);
            return;
        }

        var until = Posted + _random.Next(1, Math.Max(2, Owed - Posted));
        while (Posted < until && Posted < Owed)
        {
            await NextLookAsync(looks, process, cancellationToken);
        }

        await Task.Delay(TimeSpan.FromMilliseconds(_random.Next(20)), TimeProvider.System, cancellationToken);
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var (claimed, started, damage) = await ReadAsync(
            session => (Texts(session, "SELECT chat || ' ' || claim FROM delivery WHERE state = 'claimed'"), session.Number("SELECT count(*) FROM delivery WHERE attempts > 0"), Damage(session)),
            cancellationToken);
        var accepted = Accepted();

        // A claim that an earlier process left, and that this one did not come to, is the same claim.
        var fresh = claimed.Where(_claims.Add).Select(claim => claim.Split(' ')[0]).ToList();
        var unrecorded = fresh.Where(accepted.ContainsKey).ToList();
        _doubtful.UnionWith(unrecorded);
        _report += new KillReport
        {
            Kills = 1,
            BeforeClaims = started == 0 ? 1 : 0,
            InFlight = fresh.Count > 0 ? 1 : 0,
            Claimed = fresh.Count - unrecorded.Count,
            Unrecorded = unrecorded.Count,
            Damage = damage,
        };
    }

    private async Task DoneAsync(ServiceProcess process, CancellationToken cancellationToken)
    {
        using var looks = new PeriodicTimer(BetweenLooks);
        while (Posted < Owed || await OpenAsync(cancellationToken))
        {
            await NextLookAsync(looks, process, cancellationToken);
        }
    }

    private async Task NextLookAsync(PeriodicTimer looks, ServiceProcess process, CancellationToken cancellationToken)
    {
        if (!process.Runs || cancellationToken.IsCancellationRequested)
        {
            throw new InvalidOperationException($"{Posted} of {Owed} were posted; the process {(process.Runs ? "runs" : "ended")}. It said: {process.Said[..Math.Min(process.Said.Length, LongestWords)]}");
        }

        await looks.WaitForNextTickAsync(CancellationToken.None);
    }

    private Task<bool> OpenAsync(CancellationToken cancellationToken) => ReadAsync(
        session => session.Number("SELECT count(*) FROM delivery WHERE state = 'sent'") < Owed || session.Number("SELECT count(*) FROM owed") < Owed,
        cancellationToken);

    private async Task CountAsync(CancellationToken cancellationToken)
    {
        var (unknowns, damage) = await ReadAsync(
            session => (Texts(session, "SELECT chat || ' ' || unknowns FROM delivery WHERE unknowns > 0"), Damage(session)), cancellationToken);
        var counted = unknowns.Select(row => row.Split(' ')).ToDictionary(row => row[0], row => int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);
        var accepted = Accepted();
        var repeats = accepted.Where(chat => chat.Value > 1).ToList();
        _report += new KillReport
        {
            Lost = _store.Telegram.Concat(_store.Discord).Count(chat => !accepted.ContainsKey(chat.ToString())),
            DiscordRepeats = repeats.Where(chat => chat.Key.StartsWith("discord:", StringComparison.Ordinal)).Sum(chat => chat.Value - 1),
            TelegramRepeats = repeats.Where(chat => chat.Key.StartsWith("telegram:", StringComparison.Ordinal)).Sum(chat => chat.Value - 1),
            UncountedRepeats = repeats.Sum(chat => Math.Max(0, chat.Value - 1 - counted.GetValueOrDefault(chat.Key))),
            UnexplainedRepeats = repeats.Count(chat => !_doubtful.Contains(chat.Key)),
            Unknown = counted.Values.Sum(),
            Damage = damage,
        };
    }

    private Dictionary<string, int> Accepted() => _both.Telegram.PostedChats.Select(chat => $"telegram:{chat}")
        .Concat(_both.Discord.Posts.Select(post => $"discord:{post.Channel}"))
        .CountBy(chat => chat, StringComparer.Ordinal)
        .ToDictionary(StringComparer.Ordinal);

    private async Task<T> ReadAsync<T>(Func<Session, T> query, CancellationToken cancellationToken)
    {
        await using var database = new Database($"Data Source={_both.Store}");
        return await database.QueryAsync(query, cancellationToken);
    }

    private static string Damage(Session session) => string.Join(' ', Texts(session, "PRAGMA integrity_check").Where(line => line != "ok"));

    private static List<string> Texts(Session session, string sql)
    {
        using var reader = session.Statement(sql).ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }
}
