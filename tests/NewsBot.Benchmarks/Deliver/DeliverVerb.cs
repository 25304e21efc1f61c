using NewsBot.Benchmarks.Speed;
using NewsBot.Tests.Support;

namespace NewsBot.Benchmarks.Deliver;

/// <summary>Measures delivery by one process of NewsBot against servers that keep the platforms' limits, beside other senders under the same load.</summary>
internal static class DeliverVerb
{
    private const int Chats = 1000, PaidPosts = 10_000, Channels = 500;
    private const double MostTime = 1.03, LeastPaid = 0.95, LeastOnDiscord = 0.97, AnswerLimit = 100;

    /// <summary>A story that is pushed; each number is another one.</summary>
    public static string Page(int number) => WireFolder.Page(
        $"Basra Clears Canal {number} for Spring Barges",
        $"Crews in the southern Iraqi city of Basra have cleared the last stretch of old canal {number}, the city council said.",
        $"The works were told of in {string.Join(' ', Enumerable.Range(0, 60).Select(word => $"word{number}x{word}"))}.");

    public static async Task<int> RunAsync(string[] parts)
    {
        var figures = new Figures("deliver");
        var hasPeers = parts.Contains("peers") && await Peer.PrepareAsync();
        if (parts.Contains("telegram"))
        {
            const string name = "Telegram, 30/s";
            await TelegramLoad.RunAsync(figures, name, Chats, 30, ratio => figures.AddAtMost($"{name}: time by that of the limit", ratio, "", MostTime));
        }

        if (parts.Contains("paid"))
        {
            const string name = "Telegram, 1000/s";
            await TelegramLoad.RunAsync(figures, name, PaidPosts, 1000, ratio => figures.AddAtLeast($"{name}: rate by the limit", ratio, "", LeastPaid));
        }

        if (parts.Contains("discord"))
        {
            const string name = "Discord, 50/s";
            await DiscordLoad.RunAsync(figures, name, Channels, ratio => figures.AddAtLeast($"{name}: rate by the limit", ratio, "", LeastOnDiscord));
        }

        if (hasPeers)
        {
            await TelegramLoad.PeerAsync(figures, "grammY with throttler and auto-retry, 30/s", "telegram-grammy.mjs", Chats);
            await TelegramLoad.PeerAsync(figures, "telegraf, 30/s", "telegram-telegraf.mjs", Chats);
            await DiscordLoad.PeerAsync(figures, "@discordjs/rest, 50/s", Channels);
        }
        else if (parts.Contains("peers"))
        {
            Console.WriteLine("Node or its registry is absent: the other senders are left out");
        }

        if (parts.Contains("planning"))
        {
            await PlanningLoad.RunAsync(figures);
        }

        return figures.Print();
    }

    public static void AddAnswers(Figures figures, string name, Latencies answers)
    {
        figures.Add($"{name}: commands answered meanwhile, median", answers.Median, "ms");
        figures.AddAtMost($"{name}: commands answered meanwhile, p99", answers.Percentile99, "ms", AnswerLimit);
    }
}
