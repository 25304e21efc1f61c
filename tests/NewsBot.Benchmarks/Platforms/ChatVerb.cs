using System.Text;
using System.Text.Json.Nodes;
using NewsBot.Benchmarks.Speed;
using NewsBot.Tests.Platforms.Servers;
using NewsBot.Tests.Platforms.Whole;
using NewsBot.Tests.Support;

namespace NewsBot.Benchmarks.Platforms;

/// <summary>Measures one process before both platforms: what it holds in memory, and how long an answer takes.</summary>
internal static class ChatVerb
{
    private const double ResidentLimit = 120;
    private const double AnswerLimit = 20;
    private const int Chats = 100;
    private const int WarmUp = 100;

    /// <summary>Between two commands; with one platform after the other below what the platforms allow one bot in all.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(25);

    /// <summary>Until what the start or a busy minute left behind is settled.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(30);

    private static readonly string[] Lines = ["latest iraq 3", "latest", "topics", "help", "search grain", "summary iraq", "subscriptions"];

    public static async Task<int> RunAsync(int commands)
    {
        await using var both = await BothPlatforms.StartAsync();
        (both.Telegram.KeepsRates, both.Discord.KeepsRates) = (false, false);
        var privates = Enumerable.Range(1, Chats).Select(id => both.Telegram.Chat(id, "private")).ToList();
        both.Discord.AddChannel("1");
        var configuration = both.Configure();
        await ServiceProcess.CallAsync("ingest", Repository.File("config/samples"), "--config", configuration);
        await both.ConnectAsync(configuration);
        await Task.Delay(Idle, TimeProvider.System);

        var figures = new Figures("chat");
        figures.AddAtMost("resident, both platforms connected and idle", both.NewsBot!.Resident / 1e6, "MB", ResidentLimit);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("User-Agent", "DiscordBot (https://newsbot.example, 1.0)");
        http.DefaultRequestHeaders.Add("Authorization", $"Bot {DiscordServer.Token}");
        using var beat = new PeriodicTimer(Beat);
        var (telegram, telegramFloor, discord, discordFloor) = (new Latencies(), new Latencies(), new Latencies(), new Latencies());
        for (var number = -WarmUp; number < commands; number++)
        {
            if (number == 0)
            {
                (telegram, telegramFloor, discord, discordFloor) = (new(), new(), new(), new());
            }

            var line = Lines[(number + WarmUp) % Lines.Length];
            var (chat, user) = (privates[(number + WarmUp) % Chats], 10_000 + number);
            await beat.WaitForNextTickAsync();
            await telegram.AddAsync(async () =>
            {
                both.Telegram.Say(chat, $"/{line}", user);
                await both.Telegram.NextPostAsync();
            });
            await telegramFloor.AddAsync(() => CallAsync(http, new Uri(both.Telegram.Url, $"/bot{BotApiServer.Token}/sendMessage"), new JsonObject { ["chat_id"] = chat.Id, ["text"] = new string('x', 1_000) }));
            await both.Telegram.NextPostAsync();
            await beat.WaitForNextTickAsync();
            await discord.AddAsync(() => both.AskDiscordAsync(2, Command(line), user: $"{user}"));
            var post = new JsonObject
            {
                ["content"] = new string('x', 1_000),
                ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() },
                ["nonce"] = $"floor{number}",
                ["enforce_nonce"] = true,
            };
            await discordFloor.AddAsync(() => CallAsync(http, new Uri($"{both.Discord.ApiUrl}/channels/1/messages"), post));
        }

        figures.Add($"resident after {2 * (commands + WarmUp)} commands", both.NewsBot.Resident / 1e6, "MB");
        await Task.Delay(Idle, TimeProvider.System);
        figures.Add("resident when it is quiet again", both.NewsBot.Resident / 1e6, "MB");
        Add(figures, "Telegram", telegram, telegramFloor);
        Add(figures, "Discord", discord, discordFloor);
        return figures.Print();
    }

    private static void Add(Figures figures, string platform, Latencies answers, Latencies floor)
    {
        figures.Add($"{platform}, a bare call to the server, median", floor.Median, "ms");
        figures.Add($"{platform}, a bare call to the server, p99", floor.Percentile99, "ms");
        figures.Add($"{platform}, command answered, median", answers.Median, "ms");
        figures.AddAtMost($"{platform}, command answered, p99", answers.Percentile99, "ms", AnswerLimit);
        figures.Add($"{platform}, command answered, longest", answers.Longest, "ms");
    }

    private static async Task CallAsync(HttpClient http, Uri url, JsonObject body)
    {
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(url, content);
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsStringAsync();
    }

    private static JsonObject Command(string line)
    {
        var words = line.Split(' ');
        var options = words.Skip(1).Select((word, at) => (Name: at > 0 ? "count" : words[0] == "search" ? "words" : "topic", Value: word));
        return new JsonObject
        {
            ["id"] = "1",
            ["name"] = words[0],
            ["type"] = 1,
            ["options"] = new JsonArray([.. options.Select(option => new JsonObject { ["name"] = option.Name, ["type"] = 3, ["value"] = option.Value })]),
        };
    }
}
