using System.Diagnostics;
using NewsBot.Benchmarks.Speed;
using NewsBot.Tests.Platforms.Whole;

namespace NewsBot.Benchmarks.Platforms;

/// <summary>Kills a posting process at random moments, and counts what the chats have in the end.</summary>
internal static class KillVerb
{
    private const int OnTelegram = 1_960;
    private const int OnDiscord = 40;

    public static async Task<int> RunAsync(int runs)
    {
        using var store = await KillStore.MakeAsync(OnTelegram, OnDiscord);
        var total = new KillReport();
        var done = 0;
        var counting = new Lock();
        var started = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, runs, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (seed, cancellationToken) =>
        {
            var report = await KillRun.RunAsync(store, seed, cancellationToken);
            lock (counting)
            {
                total += report;
                if (++done % 10 == 0)
                {
                    Console.Error.WriteLine($"{done} runs: {total}");
                }
            }
        });

        var figures = new Figures("kill");
        figures.Add($"runs of {OnTelegram + OnDiscord} deliveries", runs, "");
        figures.Add("a run", Stopwatch.GetElapsedTime(started).TotalSeconds / runs, "s");
        figures.Add("kills", total.Kills, "");
        figures.Add("kills before the first claim", total.BeforeClaims, "");
        figures.Add("kills with messages in flight", total.InFlight, "");
        figures.Add("messages claimed and not accepted at a kill", total.Claimed, "");
        figures.Add("messages accepted and not recorded at a kill", total.Unrecorded, "");
        figures.Add("messages that NewsBot calls unknown", total.Unknown, "");
        figures.AddAtMost("lost", total.Lost, "", 0);
        figures.AddAtMost("repeated on Discord", total.DiscordRepeats, "", 0);
        figures.Add("repeated on Telegram", total.TelegramRepeats, "");
        figures.AddAtMost("repeated on Telegram though never in doubt", total.UnexplainedRepeats, "", 0);
        figures.AddAtMost("repeated and not called unknown", total.UncountedRepeats, "", 0);
        figures.AddAtMost("damaged databases", total.Damage.Length, "", 0);
        return figures.Print();
    }
}
