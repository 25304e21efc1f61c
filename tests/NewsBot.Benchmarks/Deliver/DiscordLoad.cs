using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using NewsBot.Benchmarks.Speed;
using NewsBot.Tests.Platforms.Servers;
using NewsBot.Tests.Platforms.Whole;

namespace NewsBot.Benchmarks.Deliver;

/// <summary>Stories to many channels of a Discord that keeps its limits, and commands beside them.</summary>
internal static class DiscordLoad
{
    private const int FirstChannel = 1, Stories = 3, PerSecond = 50;
    private static readonly TimeSpan BetweenCommands = TimeSpan.FromMilliseconds(200);

    /// <summary>NewsBot's own run. What each channel is, is asked once an hour: a first story does that before the measuring.</summary>
    public static async Task RunAsync(Figures figures, string name, int channels, Action<double> judge)
    {
        await using var both = await BothPlatforms.StartAsync();
        var configuration = both.Configure(Enumerable.Range(FirstChannel, channels).Select(channel => new { Chat = $"discord:{channel}", Topics = new[] { "world" } }));
        AddChannels(both.Discord, channels);
        await both.ConnectAsync(configuration);
        both.Drop("first.txt", DeliverVerb.Page(0));
        await PostsAsync(both.Discord, channels, new Arrivals(PerSecond), [], new Latencies());

        for (var story = 1; story <= Stories; story++)
        {
            both.Drop($"story{story}.txt", DeliverVerb.Page(story));
        }

        var (posts, asked, answers) = (new Arrivals(PerSecond), new Queue<long>(), new Latencies());
        using var ended = new CancellationTokenSource();
        var asking = AskAsync(both, asked, ended.Token);
        await PostsAsync(both.Discord, Stories * channels, posts, asked, answers);
        await ended.CancelAsync();
        await asking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        figures.Add($"{name}: posts accepted", posts.Count, "");
        figures.Add($"{name}: took", posts.Seconds, "s");
        judge((posts.Count - 1) / posts.Seconds / PerSecond);
        figures.AddAtMost($"{name}: answers of 429", both.Discord.Refusals.Count(code => code == 429), "", 0);
        DeliverVerb.AddAnswers(figures, name, answers);
    }

    /// <summary>The same load by another sender.</summary>
    public static async Task PeerAsync(Figures figures, string name, int channels)
    {
        await using var server = await DiscordServer.StartAsync(TimeProvider.System);
        AddChannels(server, channels);
        var count = Stories * channels;
        string[] arguments = [server.ApiUrl.AbsoluteUri, DiscordServer.Token, Text(FirstChannel), Text(channels), Text(count)];
        var sending = Peer.SendAsync("discord-rest.mjs", arguments);
        var posts = new Arrivals(PerSecond);
        var receiving = PostsAsync(server, count, posts, [], new Latencies());
        if (await Task.WhenAny(receiving, sending) == sending && !await sending)
        {
            Console.WriteLine($"{name}: the script failed; it is left out");
            return;
        }

        await receiving;
        await sending;
        figures.Add($"{name}: took", posts.Seconds, "s");
        figures.Add($"{name}: rate by the limit", (posts.Count - 1) / posts.Seconds / PerSecond, "");
        figures.Add($"{name}: answers of 429", server.Refusals.Count(code => code == 429), "");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void AddChannels(DiscordServer server, int channels)
    {
        for (var id = FirstChannel; id < FirstChannel + channels; id++)
        {
            server.AddChannel(Text(id));
        }
    }

    private static async Task PostsAsync(DiscordServer server, int count, Arrivals posts, Queue<long> asked, Latencies answers)
    {
        var before = server.Posts.Count;
        for (var accepted = before; accepted < before + count;)
        {
            var call = await server.NextCallAsync();
            if (call.StartsWith("PATCH /webhooks", StringComparison.Ordinal))
            {
                lock (asked)
                {
                    answers.Add(asked.Dequeue());
                }
            }

            for (var now = server.Posts.Count; accepted < now; accepted++)
            {
                posts.Add();
            }
        }
    }

    private static async Task AskAsync(BothPlatforms both, Queue<long> asked, CancellationToken cancellationToken)
    {
        using var beat = new PeriodicTimer(BetweenCommands);
        for (var number = 0; await beat.WaitForNextTickAsync(cancellationToken); number++)
        {
            // Answers keep the order of their questions: each is over long before the next.
            lock (asked)
            {
                asked.Enqueue(Stopwatch.GetTimestamp());
            }

            await both.TellDiscordAsync(2, new JsonObject { ["id"] = "1", ["name"] = "topics", ["type"] = 1, ["options"] = new JsonArray() }, user: Text(10_000 + number));
        }
    }
}
