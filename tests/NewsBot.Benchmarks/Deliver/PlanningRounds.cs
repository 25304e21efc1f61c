using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Benchmarks.Speed;
using NewsBot.Delivery;
using NewsBot.Storage;
using NewsBot.Subscriptions;
using NewsBot.Tests.Support;
using NewsBot.Topics;

namespace NewsBot.Benchmarks.Deliver;

/// <summary>Rounds of an intake of 100 stories and the planning of what chats are owed of them, from the moment at which the stories are stored to that at which the rows are.</summary>
internal static class PlanningRounds
{
    private const int Stories = 100, Rounds = 7, Seed = 1;

    private static readonly string[] Cadences = ["now", "now", "now", "hourly", "daily 08:00", "daily 18:30", "30 7 * * 1-5"];
    private static readonly string[] Zones = ["Asia/Baghdad", "Europe/Berlin", "America/New_York", "UTC", "Europe/Istanbul"];

    /// <summary>The process that measures.</summary>
    /// <param name="path">A store that was filled with subscriptions.</param>
    public static async Task<int> RunAsync(string path)
    {
        var catalogue = TopicCatalogue.Load("config/topics.json");
        await using var store = new SpeedStore(path, catalogue);
        var planner = new Planner(store.Database, store.Stories, catalogue, new FakeOptions<DeliveryOptions>(new DeliveryOptions()), new FakeOptions<PushOptions>(new PushOptions()), TimeProvider.System, NullLogger<Planner>.Instance);
        var status = new DeliveryStatus(store.Database, new SubscriptionStore(store.Database), TimeProvider.System);
        var corpus = new Corpus(Seed, catalogue);
        await store.Intake.AcceptAsync(corpus.Articles(0, Stories), CancellationToken.None);
        var before = Megabytes();
        var (times, processor, owed, counts) = (new List<double>(), new List<double>(), new List<int>(), new Latencies());
        for (var round = 0; round <= Rounds; round++)
        {
            var already = await OwedAsync(store);
            var (started, worked) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            await planner.PlanAsync(CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            processor.Add((Environment.CpuUsage.TotalTime - worked).TotalMilliseconds);
            owed.Add(await OwedAsync(store) - already);
            await counts.AddAsync(() => status.CountsAsync(CancellationToken.None));
            await store.Intake.AcceptAsync(corpus.Articles((round + 1) * Stories, Stories), CancellationToken.None);
        }

        Console.WriteLine(JsonSerializer.Serialize(
            new PlanningFigures(owed.Order().ElementAt(Rounds / 2), times[0], Median(times), Median(processor), before, Megabytes(), counts.Median)));
        return 0;

        static double Median(IEnumerable<double> values) => values.Skip(1).Order().ElementAt(Rounds / 2);
    }

    /// <summary>Chats with one to five topics each: Iraq and its neighbours most, now and then the whole world; some with words, cadences, quiet hours.</summary>
    public static async Task FillAsync(string path, int subscriptions)
    {
        var catalogue = TopicCatalogue.Load("config/topics.json");
        await using var store = new SpeedStore(path, catalogue);
        await Migrator.MigrateAsync(store.Database, CancellationToken.None);
        var random = new Random(Seed);
        string[] often = ["iraq", "syria", "iran", "turkey", "united-states", "israel", "lebanon", "kurdistan-region"];
        var topics = catalogue.Topics.Keys.Order(StringComparer.Ordinal).ToArray();
        await store.Database.WriteAsync(
            async transaction =>
            {
                var left = subscriptions;
                for (var chat = 0; left > 0; chat++)
                {
                    var address = string.Create(CultureInfo.InvariantCulture, $"{(chat % 3 == 0 ? "discord:11" : "telegram:-100")}{random.NextInt64(1_000_000_000, 9_999_999_999)}");
                    var wanted = Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(4) == 0 ? often[random.Next(often.Length)] : topics[random.Next(topics.Length)]).Distinct(StringComparer.Ordinal).Take(left).ToList();
                    left -= wanted.Count;
                    await transaction.Connection!.ExecuteAsync(
                        """
                        INSERT INTO subscription (chat, topic, cadence, include_words, exclude_words, after_sequence, declared, own, ended, changed)
                        VALUES (@address, @topic, @cadence, @include, @exclude, 0, 0, 1, 0, 0)
                        """,
                        wanted.Select(topic => new
                        {
                            address,
                            topic,
                            cadence = Cadences[random.Next(Cadences.Length)],
                            include = random.Next(20) == 0 ? """["oil","grain"]""" : "[]",
                            exclude = random.Next(10) == 0 ? """["football"]""" : "[]",
                        }),
                        transaction);
                    if (random.Next(3) == 0)
                    {
                        await transaction.Connection!.ExecuteAsync(
                            "INSERT INTO chat_settings (chat, own_time_zone, own_quiet, changed) VALUES (@address, @zone, @quiet, 0)",
                            new { address, zone = Zones[random.Next(Zones.Length)], quiet = random.Next(2) == 0 ? "22:00-07:00" : null },
                            transaction);
                    }
                }

                return subscriptions;
            },
            CancellationToken.None);
    }

    private static Task<int> OwedAsync(SpeedStore store) => store.Database.ReadAsync(connection => connection.ExecuteScalarAsync<int>("SELECT count(*) FROM owed"), CancellationToken.None);

    private static double Megabytes()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64 / 1e6;
    }
}
