using NewsBot.Tests.Support;

namespace NewsBot.Tests.Platforms.Whole;

/// <summary>What the chats have after the process was killed again and again.</summary>
[Collection(Alone.Name)]
public sealed class KilledDeliveryTests(ITestOutputHelper output)
{
    private const int Runs = 50;

    // Discord takes fifty calls a second of one bot, and one more tells what a channel is: its share of the deliveries is what keeps a run short.
    private const int OnTelegram = 1_960;
    private const int OnDiscord = 40;

    [Fact(Timeout = 900_000)]
    public async Task A_process_that_is_killed_at_any_moment_loses_nothing_and_repeats_only_what_it_calls_unknown()
    {
        using var store = await KillStore.MakeAsync(OnTelegram, OnDiscord);
        var total = new KillReport();
        var counting = new Lock();
        await Parallel.ForAsync(0, Runs, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = TestContext.Current.CancellationToken }, async (seed, cancellationToken) =>
        {
            var report = await KillRun.RunAsync(store, seed, cancellationToken);
            lock (counting)
            {
                total += report;
            }
        });

        output.WriteLine(total.ToString());
        total.Lost.ShouldBe(0);
        total.DiscordRepeats.ShouldBe(0);
        total.UncountedRepeats.ShouldBe(0);
        total.UnexplainedRepeats.ShouldBe(0);
        total.Damage.ShouldBeEmpty();

        // Else the kills would have missed what they are for.
        total.Claimed.ShouldBeGreaterThan(0);
        total.Unrecorded.ShouldBeGreaterThan(0);
        total.BeforeClaims.ShouldBeGreaterThan(0);
    }
}
