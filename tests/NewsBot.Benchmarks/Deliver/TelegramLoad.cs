using System.Diagnostics;
using System.Globalization;
using NewsBot.Benchmarks.Speed;
using NewsBot.Tests.Platforms.Servers;
using NewsBot.Tests.Platforms.Whole;

namespace NewsBot.Benchmarks.Deliver;

/// <summary>A story to many private chats of a Bot API that keeps Telegram's limits, and commands beside it.</summary>
internal static class TelegramLoad
{
    private const int FirstChat = 100_000, FirstAsker = 900_000, Askers = 200;
    private static readonly TimeSpan BetweenCommands = TimeSpan.FromMilliseconds(200);

    /// <summary>NewsBot's own run.</summary>
    public static async Task RunAsync(Figures figures, string name, int chats, int perSecond, Action<double> judge)
    {
        Environment.SetEnvironmentVariable("NEWSBOT__Telegram__PaidBroadcast", perSecond > 30 ? "true" : null);
        await using var both = await BothPlatforms.StartAsync();
        var configuration = both.Configure(Enumerable.Range(FirstChat, chats).Select(chat => new { Chat = $"telegram:{chat}", Topics = new[] { "world" } }));
        AddChats(both.Telegram, chats);
        var askers = Enumerable.Range(FirstAsker, Askers).Select(id => both.Telegram.Chat(id, "private")).ToList();
        await both.ConnectAsync(configuration);
        both.Drop("story.txt", DeliverVerb.Page(1));

        var arrivals = new Arrivals(perSecond);
        var pushed = new Arrivals(perSecond);
        var asked = new Dictionary<string, long>(StringComparer.Ordinal);
        var answers = new Latencies();
        await both.Telegram.NextPostAsync();
        arrivals.Add();
        pushed.Add();
        using var ended = new CancellationTokenSource();
        var asking = AskAsync(both.Telegram, askers, asked, ended.Token);
        while (pushed.Count < chats)
        {
            var post = await both.Telegram.NextPostAsync();
            arrivals.Add();
            lock (asked)
            {
                if (asked.Remove(post.Chat, out var since))
                {
                    answers.Add(since);
                    continue;
                }
            }

            pushed.Add();
        }

        await ended.CancelAsync();
        await asking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        figures.Add($"{name}: posts and answers accepted", arrivals.Count, "");
        figures.Add($"{name}: took", arrivals.Seconds, "s");
        figures.Add($"{name}: the limit itself needs", arrivals.LimitSeconds, "s");
        judge(perSecond > 30 ? (arrivals.Count - 1) / arrivals.Seconds / perSecond : arrivals.Seconds / arrivals.LimitSeconds);
        figures.AddAtMost($"{name}: answers of 429", both.Telegram.Calls.Count(call => call.Code == 429), "", 0);
        DeliverVerb.AddAnswers(figures, name, answers);
    }

    /// <summary>The same load by another sender.</summary>
    public static async Task PeerAsync(Figures figures, string name, string script, int chats)
    {
        await using var server = await BotApiServer.StartAsync();
        AddChats(server, chats);
        var sending = Peer.SendAsync(script, server.Url.AbsoluteUri, BotApiServer.Token, FirstChat.ToString(CultureInfo.InvariantCulture), chats.ToString(CultureInfo.InvariantCulture));
        var arrivals = new Arrivals(30);
        while (arrivals.Count < chats)
        {
            var next = server.NextPostAsync();
            if (await Task.WhenAny(next, sending) == sending && !await sending)
            {
                Console.WriteLine($"{name}: the script failed; it is left out");
                return;
            }

            await next;
            arrivals.Add();
        }

        await sending;
        figures.Add($"{name}: took", arrivals.Seconds, "s");
        figures.Add($"{name}: time by that of the limit", arrivals.Seconds / arrivals.LimitSeconds, "");
        figures.Add($"{name}: answers of 429", server.Calls.Count(call => call.Code == 429), "");
    }

    private static void AddChats(BotApiServer server, int chats)
    {
        for (var id = FirstChat; id < FirstChat + chats; id++)
        {
            server.Chat(id, "private");
        }
    }

    private static async Task AskAsync(BotApiServer server, List<TelegramChatState> askers, Dictionary<string, long> asked, CancellationToken cancellationToken)
    {
        using var beat = new PeriodicTimer(BetweenCommands);
        for (var number = 0; await beat.WaitForNextTickAsync(cancellationToken); number++)
        {
            var chat = askers[number % askers.Count];
            lock (asked)
            {
                asked[chat.Id.ToString(CultureInfo.InvariantCulture)] = Stopwatch.GetTimestamp();
            }

            server.Say(chat, "/topics", user: chat.Id);
        }
    }
}
